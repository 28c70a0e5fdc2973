update fact_marks set acked_seq = $3 where garage = $1 and epoch = $2;
