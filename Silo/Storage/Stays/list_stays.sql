-- Newest entry first; $3 and $4 are the last stay of the page before.
select stay, plate_written, ticket, entry_lane, entered_at, paid_centavos, exit_lane, left_at, fate from stays
where garage = $1 and ($2::text is null or plate = $2)
  and ($3::timestamptz is null or (entered_at, stay) < ($3, $4))
order by entered_at desc, stay desc limit $5;
