INSERT OR IGNORE INTO void_ticket SELECT ticket, voided_at_unix_ticks FROM aside.void_ticket;
