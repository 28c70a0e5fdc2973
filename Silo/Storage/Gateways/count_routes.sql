insert into route_number (number, sha256) values (1, $1)
on conflict (only_row) do update set
  number = route_number.number + case when route_number.sha256 = excluded.sha256 then 0 else 1 end,
  sha256 = excluded.sha256
returning number;
