-- The inner limit comes first: rows that are kept must not be walked through each time.
DELETE FROM fact
WHERE (epoch, seq) IN (
  SELECT epoch, seq
  FROM (
    SELECT epoch, seq, at_unix_ticks FROM fact
    WHERE epoch < $epoch OR (epoch = $epoch AND seq <= $acked)
    ORDER BY epoch, seq
    LIMIT $most)
  WHERE at_unix_ticks < $before);
