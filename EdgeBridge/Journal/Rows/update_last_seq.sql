UPDATE epoch SET last_seq = $seq WHERE epoch = $epoch;
