create table facts (
  garage text not null references garages,
  epoch bigint not null,
  seq bigint not null,
  at timestamptz not null,
  kind text not null,
  lane text,
  stay text,
  body bytea not null,
  recorded_at timestamptz not null default now(),
  primary key (garage, epoch, seq)
);
create index facts_of_lane on facts (garage, lane, epoch, seq) where kind = 'lane_heard';

-- How far a journal is on disk here without a gap. Its row is the lock of the journal.
create table fact_marks (
  garage text not null references garages,
  epoch bigint not null,
  acked_seq bigint not null,
  primary key (garage, epoch)
);

-- What could not be read, or contradicts what is known. Kept whole for a technician.
create table dead_letters (
  garage text not null references garages,
  epoch bigint not null,
  seq bigint not null,
  why text not null,
  body bytea not null,
  recorded_at timestamptz not null default now(),
  primary key (garage, epoch, seq)
);
