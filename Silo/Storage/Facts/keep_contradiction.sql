-- The payment is known, but otherwise: the first report counts, and this one is kept for a technician.
with kept as (
  insert into dead_letters (garage, epoch, seq, why, body)
  select $1, $2, $3, $4, $5
  where exists (select from payments where garage = $1 and payment = $8 and (stay, amount_centavos) <> ($9, $10))
  on conflict do nothing returning garage)
insert into faults (garage, lane, code, raised_at) select garage, '', $6, $7 from kept
on conflict (garage, lane, code) where cleared_at is null do nothing;
