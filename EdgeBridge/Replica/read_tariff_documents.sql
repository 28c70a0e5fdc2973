SELECT version, sha256, json FROM tariff_document ORDER BY place DESC;
