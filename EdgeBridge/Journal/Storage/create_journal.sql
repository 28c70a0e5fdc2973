-- epoch: one row for each journal that this disk has held; the highest is in use.
CREATE TABLE IF NOT EXISTS epoch (
  epoch INTEGER PRIMARY KEY,
  begun_at_unix_ticks INTEGER NOT NULL,
  last_seq INTEGER NOT NULL,
  acked_seq INTEGER NOT NULL
);

CREATE TABLE IF NOT EXISTS fact (
  epoch INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  at_unix_ticks INTEGER NOT NULL,
  kind TEXT NOT NULL,
  check_sum INTEGER NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (epoch, seq)
) WITHOUT ROWID;

-- The last fact of each lane, and of the garage as a whole under the empty name: whether a lane has anything to send is
-- known without looking at every fact that waits.
CREATE TABLE IF NOT EXISTS lane_tail (
  epoch INTEGER NOT NULL,
  lane TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (epoch, lane)
) WITHOUT ROWID;

-- Only what the audit asks for: an index over every kind would double the writing.
CREATE INDEX IF NOT EXISTS fact_open_ordered ON fact (epoch, seq) WHERE kind = 'open_ordered';
CREATE INDEX IF NOT EXISTS fact_ordered ON fact (epoch, seq) WHERE kind IN ('open_ordered', 'person_ordered');

CREATE TABLE IF NOT EXISTS snapshot (
  name TEXT PRIMARY KEY,
  json TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS remembered_command (
  command TEXT PRIMARY KEY,
  at_unix_ticks INTEGER NOT NULL
);
