CREATE TABLE IF NOT EXISTS tariff_document (
  place INTEGER PRIMARY KEY,
  book TEXT NOT NULL,
  version INTEGER NOT NULL,
  sha256 BLOB NOT NULL,
  json BLOB NOT NULL,
  received_at_unix_ticks INTEGER NOT NULL
);
