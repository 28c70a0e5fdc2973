insert into garages (garage, name, address, local_address, capacity, zone, link_secret_sha256)
values ($1, $2, $3, $4, $5, $6, coalesce($7::bytea, (select link_secret_sha256 from garages where garage = $1)))
on conflict (garage) do update
  set name = excluded.name, address = excluded.address, local_address = excluded.local_address,
    capacity = excluded.capacity, zone = excluded.zone, link_secret_sha256 = excluded.link_secret_sha256
-- A row that this statement made has no older version.
returning xmax = 0;
