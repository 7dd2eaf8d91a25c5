UPDATE cases SET last_contact = (
  SELECT max(day) FROM contacts WHERE contacts.case_key = cases.key AND contacts.deleted = 0
)
WHERE key = ?1
