-- Takes the garage's lock until the transaction ends: two streams of one garage, also of two journals, write one after
-- the other. What names the garage, such as a fact, does not wait for it.
with mark as (
  insert into fact_marks (garage, epoch, acked_seq) values ($1, $2, 0)
  on conflict (garage, epoch) do update set acked_seq = fact_marks.acked_seq
  returning acked_seq)
select mark.acked_seq, garages.zone from mark, garages where garages.garage = $1
for no key update of garages;
