select at, what, by_whom, note from tunnel_log where garage = $1 order by number desc limit $2;
