insert into tunnel_hubs (gateway, public_key, endpoint, address, peers_number, fault, told_at)
values ($1, $2, $3, $4::text::inet, $5, $6, $7)
on conflict (gateway) do update
  set public_key = excluded.public_key, endpoint = excluded.endpoint, address = excluded.address,
    peers_number = excluded.peers_number, fault = excluded.fault, told_at = excluded.told_at;
