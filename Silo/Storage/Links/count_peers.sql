-- As for routes: nothing is written while nothing changes. Only under the lock of peers.
with counted as (
  insert into tunnel_number as known (number, sha256)
  select 1, $1 where not exists (select from tunnel_number where sha256 = $1)
  on conflict (only_row) do update set number = known.number + 1, sha256 = excluded.sha256
  returning number)
select number from counted
union all
select number from tunnel_number where not exists (select from counted);
