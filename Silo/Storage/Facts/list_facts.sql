-- Only what is in its turn: a fact that came early would have its readers pass by those before it.
select f.epoch, f.seq, f.at, f.kind, f.lane, f.stay, f.body
from facts f join fact_marks m on m.garage = f.garage and m.epoch = f.epoch and f.seq <= m.acked_seq
where f.garage = $1 and (f.epoch, f.seq) > ($2, $3)
order by f.epoch, f.seq limit $4;
