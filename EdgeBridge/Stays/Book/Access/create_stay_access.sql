-- Everything that a vehicle showed. Kinds: 1 plate, 2 ticket, 3 tag, 4 card; one of a stay counts.
CREATE TABLE IF NOT EXISTS stay_shown (
  stay TEXT NOT NULL,
  kind INTEGER NOT NULL,
  value TEXT NOT NULL,
  same TEXT NOT NULL,
  counts INTEGER NOT NULL,
  PRIMARY KEY (stay, kind)
);
CREATE INDEX IF NOT EXISTS stay_shown_same ON stay_shown (kind, same);
-- By which subscription it parks, and what the system made of it; no row for everybody else.
CREATE TABLE IF NOT EXISTS stay_access (
  stay TEXT PRIMARY KEY,
  subscriber_group TEXT,
  from_unix_ticks INTEGER,
  until_unix_ticks INTEGER,
  started_by_system INTEGER NOT NULL,
  stopped_by_system INTEGER NOT NULL
);
