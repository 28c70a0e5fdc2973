INSERT OR IGNORE INTO stay (stay, plate, ticket, entry_lane, entered_at_unix_ticks, paid_centavos)
VALUES ($stay, $plate, $ticket, $lane, $entered, 0);
