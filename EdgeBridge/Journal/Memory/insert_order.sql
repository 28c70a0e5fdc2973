INSERT OR IGNORE INTO remembered_order (command, digest, at_unix_ticks) VALUES ($command, $digest, $at);
