with told as (
  select * from unnest($2::text[], $3::int[], $4::text[], $5::timestamptz[], $6::text[], $7::text[])
    as row (garage, state, why, since, public_key, next_key)),
gone as (
  delete from tunnel_states where gateway = $1 and garage not in (select garage from told))
insert into tunnel_states (gateway, garage, state, why, since, public_key, next_key)
select $1, garage, state, why, since, public_key, next_key from told
on conflict (gateway, garage) do update
  set state = excluded.state, why = excluded.why, since = excluded.since,
    public_key = excluded.public_key, next_key = excluded.next_key
  where (tunnel_states.state, tunnel_states.why, tunnel_states.since, tunnel_states.public_key, tunnel_states.next_key)
    is distinct from (excluded.state, excluded.why, excluded.since, excluded.public_key, excluded.next_key);
