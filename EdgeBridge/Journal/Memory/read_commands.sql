SELECT command FROM remembered_command WHERE at_unix_ticks >= $since;
