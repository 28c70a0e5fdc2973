-- They began while the clock was impossible; whoever left meanwhile keeps what was written.
UPDATE stay SET
  entered_at_unix_ticks = min(entered_at_unix_ticks + $by, $at),
  paid_until_unix_ticks =
    CASE WHEN paid_until_unix_ticks < $before THEN paid_until_unix_ticks + $by ELSE paid_until_unix_ticks END
WHERE left_at_unix_ticks IS NULL AND entered_at_unix_ticks < $before;
