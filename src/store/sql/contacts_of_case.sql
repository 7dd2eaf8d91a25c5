SELECT id, day, coalesce(kind, 'phone') AS kind, who, text, by
FROM contacts
WHERE case_key = ?1 AND deleted = 0 AND born IS NOT NULL
ORDER BY day DESC, key DESC
