select g.garage, g.name, g.last_seen_at, g.capacity, g.zone,
  (select count(*) from stays s where s.garage = g.garage and s.left_at is null)
from garages g
where $1::text is null or g.garage = $1
order by g.garage;
