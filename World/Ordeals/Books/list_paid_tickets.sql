select ticket from stays where garage = $1 and ticket is not null and paid_centavos > 0;
