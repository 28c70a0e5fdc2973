select body from facts where garage = $1 order by epoch, seq;
