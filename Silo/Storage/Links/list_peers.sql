select garage, public_key, next_key, host(v4), host(v6)
from tunnels join tunnel_seats using (garage)
where public_key is not null and freed_at is null
order by garage;
