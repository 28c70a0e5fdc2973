-- Journals of a garage may overtake one another: a stay that is left before it is opened waits here for its entry.
create table early_departures (
  garage text not null references garages,
  stay text not null,
  lane text not null,
  left_at timestamptz not null,
  fate int not null,
  epoch bigint not null,
  seq bigint not null,
  primary key (garage, stay)
);

-- The chain asks for the days of all garages at once.
create index revenue_by_day on revenue (day);
