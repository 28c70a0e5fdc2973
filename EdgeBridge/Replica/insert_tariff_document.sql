INSERT INTO tariff_document (place, book, version, sha256, json, received_at_unix_ticks)
VALUES ((SELECT coalesce(max(place), 0) + 1 FROM tariff_document), $book, $version, $sha256, $json, $at);
