-- The lowest seat that is free and has rested. Taken under the lock of seats; the keys hold also against whoever forgot it.
with free as (
  select seat
  from generate_series($2::int, $3::int) as seat
  where not exists (
    select from tunnel_seats as held where held.seat = seat.seat and (held.freed_at is null or held.freed_at > $4))
  order by seat
  limit 1)
insert into tunnel_seats as known (seat, v4, v6, garage, taken_at)
select seat, set_masklen($5::text::inet + seat, 32), set_masklen($6::text::inet + seat, 128), $1, $7 from free
on conflict (seat) do update
  set v4 = excluded.v4, v6 = excluded.v6, garage = excluded.garage, taken_at = excluded.taken_at, freed_at = null
  where known.freed_at <= $4
returning host(v4), host(v6);
