SELECT cases.key, cases.id, case_no, departure, caseworker,
  surname, prefix, given_names, birth_date, protected_address,
  own_date, extension_date,
  conversation, search, referred, referral, introduction, intake, handover, assignment,
  started, agreed_start, care_stopped, after_care_first, after_care_second,
  outflow_on, outflow_reason, decision_end, assignment_end,
  consent, promised_contact, route_after_18, flag_level, flag_review,
  ball_with, ball_since, last_contact
FROM cases
LEFT JOIN clients ON clients.key = cases.client
WHERE cases.key BETWEEN ?1 AND ?2 AND cases.deleted = 0 AND cases.born IS NOT NULL
ORDER BY cases.key
