SELECT operations.id, operations.label, operations.actor, operations.at, operations.undo_of,
  (SELECT count(*) - 1 FROM op WHERE op.op_group = operations.id) AS changes
FROM operations
WHERE operations.born IS NOT NULL
ORDER BY operations.born
