INSERT OR IGNORE INTO stay_shown SELECT stay, kind, value, same, counts FROM aside.stay_shown;
INSERT OR IGNORE INTO stay_access
SELECT stay, subscriber_group, from_unix_ticks, until_unix_ticks, started_by_system, stopped_by_system FROM aside.stay_access;
