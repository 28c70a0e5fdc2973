select garage, name, address, local_address, capacity, zone, book, book_version from garages where garage = $1;
