INSERT OR IGNORE INTO stay_announced SELECT stay, version FROM aside.stay_announced;
