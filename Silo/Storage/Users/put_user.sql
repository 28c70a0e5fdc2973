insert into users (person, name, role, is_chain, garages, password_hash) values ($1, $2, $3, $4, $5, $6)
on conflict (person) do update set name = excluded.name, role = excluded.role, is_chain = excluded.is_chain,
  garages = excluded.garages, password_hash = excluded.password_hash, wrong_passwords = 0, locked_until = null;
