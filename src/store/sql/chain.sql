SELECT device.id AS device_id, op.*
FROM op JOIN device ON device.key = op.device
ORDER BY op.device, op.seq
