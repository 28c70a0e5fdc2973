-- Of several gateways the one that says the best; what none of them said lately is not known.
select state, why, since
from tunnel_states join tunnel_hubs using (gateway)
where garage = $1 and told_at > $2
order by state, since desc
limit 1;
