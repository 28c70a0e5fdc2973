insert into tunnel_log (garage, at, what, by_whom, note) values ($1, $2, $3, $4, $5);
