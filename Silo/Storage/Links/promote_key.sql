update tunnels
set public_key = next_key, next_key = null, key_since = $3, rotation_asked_at = null
where garage = $1 and next_key = $2;
