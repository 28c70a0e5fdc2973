select acked_seq from fact_marks where garage = $1 and epoch = $2;
