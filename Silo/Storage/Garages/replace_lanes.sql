with gone as (delete from lanes where garage = $1 and lane <> all ($2::text[]))
insert into lanes (garage, lane, name, kind, cameras)
select $1, lane, name, kind, case when cameras = '' then '{}'::text[] else string_to_array(cameras, ',') end
from unnest($2::text[], $3::text[], $4::int[], $5::text[]) as announced (lane, name, kind, cameras)
on conflict (garage, lane) do update set name = excluded.name, kind = excluded.kind, cameras = excluded.cameras;
