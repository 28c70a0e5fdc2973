insert into access_lists (garage, kind, version, document, sha256, signature, published_by)
values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing;
