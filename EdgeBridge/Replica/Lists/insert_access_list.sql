INSERT INTO access_list (place, kind, version, sha256, signature, json, received_at_unix_ticks)
VALUES ((SELECT coalesce(max(place), 0) + 1 FROM access_list), $kind, $version, $sha256, $signature, $json, $at);
