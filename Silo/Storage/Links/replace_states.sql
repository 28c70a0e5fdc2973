-- Told every few seconds by every gateway: what is as it was is not touched, since a row that is locked is written as well.
with told as (
  select * from unnest($2::text[], $3::int[], $4::text[], $5::timestamptz[], $6::text[], $7::text[])
    as row (garage, state, why, since, public_key, next_key)),
gone as (
  delete from tunnel_states where gateway = $1 and garage not in (select garage from told))
insert into tunnel_states (gateway, garage, state, why, since, public_key, next_key)
select $1, garage, state, why, since, public_key, next_key
from told
where not exists (
  select
  from tunnel_states as known
  where known.gateway = $1 and known.garage = told.garage
    and (known.state, known.why, known.since, known.public_key, known.next_key)
      = (told.state, told.why, told.since, told.public_key, told.next_key))
on conflict (gateway, garage) do update
  set state = excluded.state, why = excluded.why, since = excluded.since,
    public_key = excluded.public_key, next_key = excluded.next_key;
