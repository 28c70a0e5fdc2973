update stays set exit_lane = $3, left_at = $4, fate = $5, left_epoch = $6, left_seq = $7
where garage = $1 and stay = $2 and left_at is null;
