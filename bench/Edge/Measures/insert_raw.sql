INSERT INTO raw (epoch, seq, at_unix_ticks, kind, check_sum, body) VALUES (1, $seq, 0, 'LaneHeard', 0, $body);
