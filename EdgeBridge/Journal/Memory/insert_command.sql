INSERT OR IGNORE INTO remembered_command (command, at_unix_ticks) VALUES ($command, $at);
