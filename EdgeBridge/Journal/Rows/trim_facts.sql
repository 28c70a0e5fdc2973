-- An epoch that was left may hold facts that the cluster never got: they are kept for a person to look at.
-- The inner limit comes first: rows that are kept must not be walked through each time.
DELETE FROM fact
WHERE (epoch, seq) IN (
  SELECT epoch, seq
  FROM (
    SELECT f.epoch, f.seq, f.at_unix_ticks FROM epoch e CROSS JOIN fact f ON f.epoch = e.epoch
    WHERE f.seq <= CASE e.epoch WHEN $epoch THEN $acked ELSE e.acked_seq END
    ORDER BY e.epoch, f.seq
    LIMIT $most)
  WHERE at_unix_ticks < $before);
