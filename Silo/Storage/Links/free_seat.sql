update tunnel_seats set freed_at = $2 where garage = $1 and freed_at is null;
