SELECT key
FROM cases
WHERE departure = ?1 AND deleted = 0 AND born IS NOT NULL AND started IS NULL AND outflow_on IS NULL
LIMIT ?2
