INSERT OR IGNORE INTO stay_access (stay, subscriber_group, from_unix_ticks, until_unix_ticks, started_by_system, stopped_by_system)
VALUES ($stay, $group, $from, $until, $started, 0);
