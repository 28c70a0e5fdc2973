SELECT version, sha256, json, received_at_unix_ticks FROM access_list WHERE kind = $kind ORDER BY place DESC;
