UPDATE stay SET left_at_unix_ticks = $at, fate = $fate WHERE stay = $stay AND left_at_unix_ticks IS NULL;
