PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA wal_autocheckpoint = 1000;
CREATE TABLE raw (
  epoch INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  at_unix_ticks INTEGER NOT NULL,
  kind TEXT NOT NULL,
  check_sum INTEGER NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (epoch, seq)
) WITHOUT ROWID;
