select count(*) from facts where garage = $1;
