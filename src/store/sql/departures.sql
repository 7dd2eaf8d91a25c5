SELECT departures.key, coalesce(departures.law, 'Jeugdwet') AS law, departures.category,
  providers.name AS provider_name,
  departures.stop_date, departures.run_off_end, departures.agreed_date, departures.extension_date
FROM departures
LEFT JOIN providers ON providers.key = departures.provider
WHERE departures.deleted = 0 AND departures.born IS NOT NULL
