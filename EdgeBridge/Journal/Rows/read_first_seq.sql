SELECT coalesce((SELECT min(f.seq) FROM fact f WHERE f.epoch = e.epoch), e.last_seq + 1) FROM epoch e
WHERE e.epoch = $epoch;
