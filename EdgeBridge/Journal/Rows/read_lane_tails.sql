SELECT e.last_seq, t.lane, t.seq FROM epoch e LEFT JOIN lane_tail t ON t.epoch = e.epoch
WHERE e.epoch = $epoch;
