SELECT key
FROM departures
WHERE deleted = 0 AND born IS NOT NULL
ORDER BY coalesce(extension_date, run_off_end, agreed_date, stop_date) NULLS LAST, key
