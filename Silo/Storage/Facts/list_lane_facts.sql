select body from facts
where garage = $1 and lane = $2 and kind = 'lane_heard' and (epoch, seq) > ($3, $4)
order by epoch, seq limit $5;
