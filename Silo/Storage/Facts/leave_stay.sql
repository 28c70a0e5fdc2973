with gone as (
  update stays set exit_lane = $3, left_at = $4, fate = $5, left_epoch = $6, left_seq = $7, stopped_by_system = $8
  where garage = $1 and stay = $2 and left_at is null)
insert into early_departures (garage, stay, lane, left_at, fate, epoch, seq, by_system)
select $1, $2, $3, $4, $5, $6, $7, $8 where not exists (select from stays where garage = $1 and stay = $2)
on conflict do nothing;
