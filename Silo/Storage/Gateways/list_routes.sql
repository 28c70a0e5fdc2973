select garage, name, address, local_address, document::text
from garages left join public_fronts on front = garage
order by garage;
