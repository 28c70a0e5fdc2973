select exists (select from audit where garage = $1 and command = $2);
