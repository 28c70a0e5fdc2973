update audit set outcome = $3 where garage = $1 and command = $2 and outcome is null;
