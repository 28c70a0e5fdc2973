-- The fact names a stay that nobody opened. It is kept as a fact, and here for a technician.
with kept as (
  insert into dead_letters (garage, epoch, seq, why, body)
  select $1, $2, $3, $4, $5 where not exists (select from stays where garage = $1 and stay = $8)
  on conflict do nothing returning garage)
insert into faults (garage, lane, code, raised_at) select garage, '', $6, $7 from kept
on conflict (garage, lane, code) where cleared_at is null do nothing;
