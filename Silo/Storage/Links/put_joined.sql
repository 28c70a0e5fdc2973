insert into tunnels as known (garage, public_key, joined_at, key_since) values ($1, $2, $3, $3)
on conflict (garage) do update
  set public_key = excluded.public_key, next_key = null, joined_at = excluded.joined_at, key_since = excluded.key_since,
    rotation_asked_at = null, revoked_at = null;
