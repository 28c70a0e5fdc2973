insert into lost_tickets (garage, stay, ticket, command, person, note, at, epoch, seq)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing;
