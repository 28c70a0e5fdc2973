select public_key from gateways order by gateway;
