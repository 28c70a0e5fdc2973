UPDATE epoch SET acked_seq = $seq WHERE epoch = $epoch AND acked_seq < $seq;
