INSERT INTO fact (epoch, seq, at_unix_ticks, kind, check_sum, body)
VALUES ($epoch, $seq, $at, $kind, $check_sum, $body);
