-- Open, and begun before any garage of ours was: whoever leaves would pay for decades.
select count(*)::int from stays where garage = $1 and left_at is null and entered_at < timestamptz '2026-01-01 00:00:00Z';
