-- Hubs that are there and do not know the garage's next key yet; null when no hub is there.
select case when count(*) = 0 then null else count(*) filter (where $2 not in (coalesce(state.public_key, ''), coalesce(state.next_key, ''))) end
from tunnel_hubs as hub left join tunnel_states as state on state.gateway = hub.gateway and state.garage = $1
where hub.told_at > $3;
