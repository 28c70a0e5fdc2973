INSERT OR IGNORE INTO remembered_order SELECT command, digest, at_unix_ticks FROM aside.remembered_order;
