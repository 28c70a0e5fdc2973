select host(v4), host(v6) from tunnel_seats where garage = $1 and freed_at is null;
