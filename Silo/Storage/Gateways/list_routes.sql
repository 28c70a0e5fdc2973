select garage, name, address, local_address from garages order by garage;
