insert into faults (garage, lane, code, raised_at) values ($1, $2, $3, $4)
on conflict (garage, lane, code) where cleared_at is null do nothing;
