select version, document, sha256, signature from access_lists where garage = $1 and kind = $2 order by version desc limit 1;
