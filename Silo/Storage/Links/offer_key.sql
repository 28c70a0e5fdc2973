update tunnels set next_key = $2 where garage = $1 and public_key is not null and revoked_at is null;
