insert into audit (garage, command, lane, person, reason, note, fate, asked_at, heard_at, epoch, seq)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
on conflict do nothing;
