select document::text from public_fronts where front = $1;
