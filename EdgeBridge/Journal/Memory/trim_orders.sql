DELETE FROM remembered_order WHERE at_unix_ticks < $before;
