SELECT candidates.id, coalesce(providers.name, '') AS provider_name,
  asked_on, accepted_on, declined_on, waiting_weeks, waiting_reported, earliest_start
FROM candidates
LEFT JOIN providers ON providers.key = candidates.provider
WHERE candidates.case_key = ?1 AND candidates.deleted = 0 AND candidates.born IS NOT NULL AND candidates.withdrawn_on IS NULL
ORDER BY accepted_on IS NULL, preference IS NULL, preference, candidates.key
