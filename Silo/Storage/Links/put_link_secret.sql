update garages set link_secret_sha256 = $2 where garage = $1;
