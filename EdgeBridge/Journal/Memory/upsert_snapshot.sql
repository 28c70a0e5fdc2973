INSERT INTO snapshot (name, json) VALUES ($name, $json)
ON CONFLICT (name) DO UPDATE SET json = excluded.json;
