CREATE TABLE IF NOT EXISTS void_ticket (
  ticket TEXT PRIMARY KEY,
  voided_at_unix_ticks INTEGER NOT NULL
);
