INSERT INTO epoch (epoch, begun_at_unix_ticks, last_seq, acked_seq) VALUES ($epoch, $begun, 0, 0);
