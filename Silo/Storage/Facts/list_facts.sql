select epoch, seq, at, kind, lane, stay, body from facts
where garage = $1 and (epoch, seq) > ($2, $3)
order by epoch, seq limit $4;
