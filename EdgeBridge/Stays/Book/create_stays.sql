CREATE TABLE IF NOT EXISTS stay (
  stay TEXT PRIMARY KEY,
  plate TEXT,
  ticket TEXT,
  entry_lane TEXT NOT NULL,
  entered_at_unix_ticks INTEGER NOT NULL,
  paid_centavos INTEGER NOT NULL,
  paid_until_unix_ticks INTEGER,
  left_at_unix_ticks INTEGER,
  fate INTEGER
);

CREATE INDEX IF NOT EXISTS stay_open ON stay (entered_at_unix_ticks) WHERE left_at_unix_ticks IS NULL;
CREATE INDEX IF NOT EXISTS stay_by_entry ON stay (entered_at_unix_ticks);

CREATE TABLE IF NOT EXISTS payment (
  payment TEXT PRIMARY KEY,
  stay TEXT NOT NULL,
  paid_at_unix_ticks INTEGER NOT NULL,
  fact BLOB NOT NULL
);

-- A table of its own: the database of a garage that was there before it gets it at its next start.
CREATE TABLE IF NOT EXISTS stay_announced (
  stay TEXT PRIMARY KEY,
  version INTEGER NOT NULL
);
