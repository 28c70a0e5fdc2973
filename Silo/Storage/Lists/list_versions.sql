select version, sha256, published_by, published_at, length(document) from access_lists
where garage = $1 and kind = $2 order by version desc limit $3;
