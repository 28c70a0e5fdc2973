CREATE TABLE IF NOT EXISTS access_list (
  place INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,
  version INTEGER NOT NULL,
  sha256 BLOB NOT NULL,
  signature BLOB NOT NULL,
  json BLOB NOT NULL,
  received_at_unix_ticks INTEGER NOT NULL
);
