INSERT INTO lane_tail (epoch, lane, seq) VALUES ($epoch, $lane, $seq)
ON CONFLICT (epoch, lane) DO UPDATE SET seq = excluded.seq;
