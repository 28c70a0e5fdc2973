insert into tunnel_keys (public_key, garage, first_at) values ($1, $2, $3) on conflict do nothing returning public_key;
