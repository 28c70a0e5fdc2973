INSERT OR IGNORE INTO access_list
SELECT place, kind, version, sha256, signature, json, received_at_unix_ticks FROM aside.access_list;
