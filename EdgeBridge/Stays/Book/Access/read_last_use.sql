SELECT max(coalesce(left_at_unix_ticks, entered_at_unix_ticks)) FROM stay JOIN stay_shown USING (stay)
WHERE kind = $kind AND same = $same;
