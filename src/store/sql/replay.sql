SELECT device.id AS device_id, op.*
FROM op JOIN device ON device.key = op.device
WHERE :until IS NULL OR op.at < :until
ORDER BY op.rowid
