select garage, lane, code, raised_at from faults
where ($1::text is null or garage = $1) and cleared_at is null
order by raised_at, code;
