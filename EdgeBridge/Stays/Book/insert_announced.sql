INSERT OR IGNORE INTO stay_announced (stay, version) VALUES ($stay, $version);
