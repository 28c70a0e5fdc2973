-- What was kept apart had its number as well.
select seq, body from (
  select seq, body from facts where garage = $1 and epoch = $2 and seq >= $3
  union
  select seq, body from dead_letters where garage = $1 and epoch = $2 and seq >= $3
    and not exists (select from facts f where f.garage = $1 and f.epoch = $2 and f.seq = dead_letters.seq)) had
order by seq limit $4;
