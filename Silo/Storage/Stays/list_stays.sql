-- Newest entry first; $3 and $4 are the last stay of the page before.
select stay, entry_lane, entered_at, paid_centavos, exit_lane, left_at, fate, known_by, plate_written, ticket, tag, card, subscriber_group
from stays
where garage = $1 and ($2::text is null or plate = $2) and ($6::text is null or ticket = $6)
  and ($7::text is null or tag = $7) and ($8::text is null or card = $8)
  and ($3::timestamptz is null or (entered_at, stay) < ($3, $4))
order by entered_at desc, stay desc limit $5;
