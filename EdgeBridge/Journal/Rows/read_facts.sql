SELECT seq, at_unix_ticks, check_sum, body FROM fact
WHERE epoch = $epoch AND seq >= $seq
ORDER BY seq
LIMIT $most;
