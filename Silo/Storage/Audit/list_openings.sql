select command, lane, person, reason, note, fate, asked_at, heard_at, outcome, epoch, seq from audit
where garage = $1 order by heard_at desc, command limit $2;
