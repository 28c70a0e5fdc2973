select epoch, seq from facts where garage = $1;
