PRAGMA max_page_count = 1073741823;
