-- Garages that some hub hears by the key that was only offered until now.
select distinct garage, tunnels.next_key
from tunnels join tunnel_states using (garage)
where tunnel_states.public_key = tunnels.next_key;
