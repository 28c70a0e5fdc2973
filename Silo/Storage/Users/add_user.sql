insert into users (person, name, role, is_chain, garages, password_hash) values ($1, $2, $3, $4, $5, $6)
on conflict do nothing;
