insert into tunnels as known (garage, revoked_at) values ($1, $2)
on conflict (garage) do update
  set public_key = null, next_key = null, rotation_asked_at = null, revoked_at = coalesce(known.revoked_at, excluded.revoked_at);
