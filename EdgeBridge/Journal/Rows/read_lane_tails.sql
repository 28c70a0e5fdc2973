SELECT lane, seq FROM lane_tail WHERE epoch = $epoch;
