SELECT clients.birth_date, clients.place, clients.municipality, clients.household,
  cases.product_code, cases.assignment_no, cases.consent, cases.consent_on, cases.remark
FROM cases
LEFT JOIN clients ON clients.key = cases.client
WHERE cases.key = ?1
