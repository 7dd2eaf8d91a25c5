SELECT case_key, key, provider, preference, asked_on, accepted_on, declined_on, withdrawn_on,
  waiting_weeks, waiting_reported, earliest_start
FROM candidates
WHERE deleted = 0 AND born IS NOT NULL AND case_key IS NOT NULL
