-- Asked some times a second by every gateway, so nothing is written, nor even locked, while nothing changes: a row that is
-- locked is written to disk as well. Only under the lock of routes.
with counted as (
  insert into route_number as known (number, sha256)
  select 1, $1 where not exists (select from route_number where sha256 = $1)
  on conflict (only_row) do update set number = known.number + 1, sha256 = excluded.sha256
  returning number)
select number from counted
union all
select number from route_number where not exists (select from counted);
