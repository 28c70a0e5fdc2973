-- The latest facts only: a long read would keep the log of the running server from being folded back.
SELECT kind, count(*) AS facts, min(at_unix_ticks) AS first_at, max(at_unix_ticks) AS last_at
FROM (
  SELECT kind, at_unix_ticks FROM fact
  WHERE epoch = (SELECT max(epoch) FROM epoch)
  ORDER BY seq DESC
  LIMIT $most)
GROUP BY kind
ORDER BY kind;
