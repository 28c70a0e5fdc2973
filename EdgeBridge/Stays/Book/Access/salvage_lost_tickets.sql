INSERT OR IGNORE INTO lost_ticket SELECT stay, command, person, note, lost_at_unix_ticks FROM aside.lost_ticket;
