select gateway, public_key, endpoint, host(address), peers_number, fault, told_at from tunnel_hubs order by gateway;
