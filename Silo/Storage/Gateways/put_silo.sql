insert into silo_webs (address) values ($1) on conflict (address) do update set seen_at = now();
