-- Whose ticket was lost, and who said so; the paper itself is among what the stay showed, and among the void tickets.
CREATE TABLE IF NOT EXISTS lost_ticket (
  stay TEXT PRIMARY KEY,
  command TEXT NOT NULL,
  person TEXT NOT NULL,
  note TEXT NOT NULL,
  lost_at_unix_ticks INTEGER NOT NULL
);
