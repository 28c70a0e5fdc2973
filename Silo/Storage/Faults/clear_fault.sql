update faults set cleared_at = greatest(raised_at, $4) where garage = $1 and lane = $2 and code = $3 and cleared_at is null;
