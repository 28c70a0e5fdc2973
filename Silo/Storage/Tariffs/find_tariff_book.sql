select document, sha256 from tariff_books where book = $1 and version = $2;
