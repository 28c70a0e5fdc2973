insert into stays (garage, stay, entry_lane, plate, plate_written, ticket, entered_at, opened_epoch, opened_seq, paid_centavos, paid_until)
select $1, $2, $3, $4, $5, $6, $7, $8, $9, coalesce(sum(amount_centavos), 0)::bigint, max(paid_until)
from payments where garage = $1 and stay = $2
on conflict do nothing;
