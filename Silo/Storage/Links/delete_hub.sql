delete from tunnel_hubs where gateway = $1;
