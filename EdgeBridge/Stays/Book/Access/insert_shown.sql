INSERT OR IGNORE INTO stay_shown (stay, kind, value, same, counts) VALUES ($stay, $kind, $value, $same, $counts);
