select link_secret_sha256 from garages where garage = $1;
