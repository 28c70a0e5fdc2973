select garage from tunnel_keys where public_key = $1;
