DELETE FROM remembered_command WHERE at_unix_ticks < $before;
