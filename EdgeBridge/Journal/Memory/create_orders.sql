-- Orders that were seen, with a digest of what they say: another order under a used id is no repetition.
CREATE TABLE IF NOT EXISTS remembered_order (
  command TEXT PRIMARY KEY,
  digest TEXT NOT NULL,
  at_unix_ticks INTEGER NOT NULL
);
