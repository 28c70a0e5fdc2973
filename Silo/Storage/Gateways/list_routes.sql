-- A garage whose link was taken away leads nowhere: its address may be another's one day.
select garages.garage, name, address, local_address, document::text
from garages
  left join public_fronts on front = garages.garage
  left join tunnels on tunnels.garage = garages.garage
where revoked_at is null
order by garages.garage;
