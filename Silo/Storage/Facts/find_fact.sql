select body from facts where garage = $1 and epoch = $2 and seq = $3;
