INSERT OR IGNORE INTO lost_ticket (stay, command, person, note, lost_at_unix_ticks) VALUES ($stay, $command, $person, $note, $at);
