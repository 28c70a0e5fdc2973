SELECT e.epoch, e.last_seq, e.acked_seq,
  (SELECT coalesce(max(f.seq), e.last_seq) FROM fact f WHERE f.epoch = e.epoch) AS newest_row
FROM epoch e
ORDER BY e.epoch DESC
LIMIT 1;
