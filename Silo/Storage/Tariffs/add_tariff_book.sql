insert into tariff_books (book, version, document, sha256) values ($1, $2, $3, $4) on conflict do nothing;
