SELECT seq, at_unix_ticks, kind, check_sum, body FROM fact
WHERE epoch = $epoch AND seq >= $seq
ORDER BY seq;
