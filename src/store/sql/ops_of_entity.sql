SELECT device.id AS device_id, op.*
FROM op JOIN device ON device.key = op.device
WHERE op.entity_id = ?1
ORDER BY op.hlc, device.id, op.seq
