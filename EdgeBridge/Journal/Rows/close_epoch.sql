-- Whatever of it the cluster lacked goes on in the next epoch: it owes nothing any more.
UPDATE epoch SET acked_seq = last_seq WHERE epoch = $epoch;
