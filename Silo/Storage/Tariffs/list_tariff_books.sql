select version, document, sha256 from tariff_books where book = $1 and version <= $2 order by version desc limit $3;
