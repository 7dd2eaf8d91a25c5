INSERT INTO op (device, seq, hlc, op_group, actor, at, schema, entity, entity_id, kind, payload, undo_of, prev_hash, hash)
VALUES (:device, :seq, :hlc, :op_group, :actor, :at, :schema, :entity, :entity_id, :kind, :payload, :undo_of, :prev_hash, :hash)
