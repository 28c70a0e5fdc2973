INSERT OR IGNORE INTO tariff_document
SELECT place, book, version, sha256, json, received_at_unix_ticks FROM aside.tariff_document;
