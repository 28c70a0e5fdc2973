SELECT epoch, seq, check_sum, body FROM fact
WHERE kind IN ('open_ordered', 'person_ordered')
ORDER BY epoch DESC, seq DESC
LIMIT $most;
