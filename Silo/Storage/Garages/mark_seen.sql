update garages set last_seen_at = greatest(last_seen_at, $2) where garage = $1;
