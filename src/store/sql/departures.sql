SELECT key, coalesce(law, 'Jeugdwet') AS law, category, provider,
  stop_date, run_off_end, agreed_date, extension_date
FROM departures
WHERE deleted = 0 AND born IS NOT NULL
