-- It may also go back: a cluster that lost its data has less than it had acknowledged.
UPDATE epoch SET acked_seq = $seq WHERE epoch = $epoch;
