insert into gateways (gateway, public_key) values ($1, $2)
on conflict (gateway) do update set public_key = excluded.public_key, seen_at = now();
