update tunnels set rotation_asked_at = $2 where garage = $1 and public_key is not null;
