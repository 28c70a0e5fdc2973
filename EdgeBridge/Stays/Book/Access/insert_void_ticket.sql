INSERT OR IGNORE INTO void_ticket (ticket, voided_at_unix_ticks) VALUES ($ticket, $at);
