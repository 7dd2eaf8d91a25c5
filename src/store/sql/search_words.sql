SELECT
  coalesce(clients.given_names, '') || ' ' || coalesce(clients.prefix, '') || ' ' || coalesce(clients.surname, '')
    || ' ' || replace(coalesce(clients.prefix, '') || coalesce(clients.surname, ''), ' ', '')
    || ' ' || coalesce(substr(clients.birth_date, 1, 4), '') AS client,
  cases.case_no AS case_no,
  coalesce(clients.place, '') || ' ' || coalesce(clients.municipality, '') AS place,
  leaving.name AS provider,
  (SELECT group_concat(providers.name, ' ')
   FROM candidates JOIN providers ON providers.key = candidates.provider
   WHERE candidates.case_key = cases.key AND candidates.deleted = 0) AS new_provider,
  staff.name AS caseworker,
  cases.deleted AS deleted
FROM cases
LEFT JOIN clients ON clients.key = cases.client
LEFT JOIN departures ON departures.key = cases.departure
LEFT JOIN providers AS leaving ON leaving.key = departures.provider
LEFT JOIN staff ON staff.key = cases.caseworker
WHERE cases.key = ?1 AND cases.born IS NOT NULL
