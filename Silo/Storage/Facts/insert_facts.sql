insert into facts (garage, epoch, seq, at, kind, lane, stay, body)
select $1, $2, seq, at, kind, lane, stay, body
from unnest($3::bigint[], $4::timestamptz[], $5::text[], $6::text[], $7::text[], $8::bytea[])
  as fresh (seq, at, kind, lane, stay, body)
on conflict do nothing
returning seq;
