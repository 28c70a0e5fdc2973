select person, name, role, is_chain, garages, password_hash, locked_until from users where person = $1;
