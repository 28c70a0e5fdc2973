select garage from tunnels where revoked_at is not null order by garage;
