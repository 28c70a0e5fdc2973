select host(v4), host(v6), public_key, next_key, joined_at, key_since, rotation_asked_at, revoked_at
from garages
  left join tunnels using (garage)
  left join tunnel_seats on tunnel_seats.garage = garages.garage and freed_at is null
where garages.garage = $1;
