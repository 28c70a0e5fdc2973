INSERT OR IGNORE INTO snapshot SELECT name, json FROM aside.snapshot;
INSERT OR IGNORE INTO remembered_command SELECT command, at_unix_ticks FROM aside.remembered_command;
