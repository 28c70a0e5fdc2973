insert into stays (garage, stay, entry_lane, plate, plate_written, ticket, entered_at, opened_epoch, opened_seq,
  paid_centavos, paid_until, exit_lane, left_at, fate, left_epoch, left_seq, announced_version,
  known_by, tag, card, subscriber_group, contract_from, contract_until, started_by_system, stopped_by_system)
select $1, $2, $3, $4, $5, $6, $7, $8, $9, paid.centavos, paid.until, gone.lane, gone.left_at, gone.fate, gone.epoch, gone.seq, $10,
  $11, $12, $13, $14, $15, $16, $17, coalesce(gone.by_system, false)
from (
  select coalesce(sum(amount_centavos), 0)::bigint as centavos, max(paid_until) as until
  from payments where garage = $1 and stay = $2) paid
left join early_departures gone on gone.garage = $1 and gone.stay = $2
on conflict do nothing;
