SELECT case_key, key, provider, preference, asked_on, accepted_on, declined_on, withdrawn_on,
  waiting_weeks, waiting_reported, earliest_start
FROM candidates
WHERE case_key BETWEEN ?1 AND ?2 AND deleted = 0 AND born IS NOT NULL
ORDER BY case_key
