insert into list_keys (public_key) values ($1) on conflict (public_key) do update set seen_at = now();
