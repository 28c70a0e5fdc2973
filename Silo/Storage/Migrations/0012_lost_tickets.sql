-- Whose ticket was lost, and who said so. A table of its own: journals of a garage may overtake one another, and the word
-- that a ticket is lost may arrive before its stay.
create table lost_tickets (
  garage text not null references garages,
  stay text not null,
  ticket text not null,
  command text not null,
  person text not null,
  note text not null,
  at timestamptz not null,
  epoch bigint not null,
  seq bigint not null,
  primary key (garage, stay)
);
