-- The moment is taken here and not at the begin of the transaction, which may have waited for another one of its garage.
insert into facts (garage, epoch, seq, at, kind, lane, stay, body, recorded_at)
select $1, $2, seq, at, kind, lane, stay, body, clock_timestamp()
from unnest($3::bigint[], $4::timestamptz[], $5::text[], $6::text[], $7::text[], $8::bytea[])
  as fresh (seq, at, kind, lane, stay, body)
on conflict do nothing
returning seq;
