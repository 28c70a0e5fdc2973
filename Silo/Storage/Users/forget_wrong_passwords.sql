update users set wrong_passwords = 0 where person = $1 and wrong_passwords > 0;
