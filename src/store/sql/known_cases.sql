SELECT cases.id, clients.id AS client_id, clients.bsn, coalesce(clients.surname, '') AS surname, clients.birth_date,
  coalesce(cases.case_no, '') AS case_no,
  coalesce(providers.name, '') AS provider_name, providers.id AS provider_id,
  coalesce(departures.law, '') AS law, coalesce(departures.category, '') AS category,
  coalesce(clients.bsn, coalesce(clients.surname, '') || '|' || coalesce(clients.prefix, '') || '|'
    || coalesce(clients.given_names, '') || '|' || coalesce(clients.birth_date, '')) AS person,
  departures.id AS departure_id, cases.own_date, list_rows.said
FROM cases
JOIN clients ON clients.key = cases.client
LEFT JOIN departures ON departures.key = cases.departure
LEFT JOIN providers ON providers.key = departures.provider
LEFT JOIN list_rows ON list_rows.case_key = cases.key AND list_rows.deleted = 0
WHERE cases.deleted = 0 AND cases.born IS NOT NULL
ORDER BY cases.key
