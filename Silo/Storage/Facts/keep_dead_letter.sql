with kept as (
  insert into dead_letters (garage, epoch, seq, why, body) values ($1, $2, $3, $4, $5) on conflict do nothing returning garage)
insert into faults (garage, lane, code, raised_at) select garage, '', $6, $7 from kept
on conflict (garage, lane, code) where cleared_at is null do nothing;
