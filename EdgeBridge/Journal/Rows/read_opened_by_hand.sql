SELECT epoch, seq, check_sum, body FROM fact
WHERE kind = 'open_ordered'
ORDER BY epoch DESC, seq DESC
LIMIT $most;
