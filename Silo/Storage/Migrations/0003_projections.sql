create table stays (
  garage text not null references garages,
  stay text not null,
  entry_lane text not null,
  plate text,
  plate_written text,
  ticket text,
  entered_at timestamptz not null,
  opened_epoch bigint not null,
  opened_seq bigint not null,
  paid_centavos bigint not null default 0,
  paid_until timestamptz,
  exit_lane text,
  left_at timestamptz,
  fate int,
  left_epoch bigint,
  left_seq bigint,
  primary key (garage, stay)
);
create index stays_by_entry on stays (garage, entered_at desc, stay desc);
create index stays_by_plate on stays (garage, plate, entered_at desc) where plate is not null;
create index stays_inside on stays (garage) where left_at is null;

create table payments (
  garage text not null references garages,
  payment text not null,
  stay text not null,
  amount_centavos bigint not null check (amount_centavos > 0),
  method int not null,
  point text not null,
  paid_at timestamptz not null,
  paid_until timestamptz not null,
  day date not null,
  epoch bigint not null,
  seq bigint not null,
  primary key (garage, payment)
);
create index payments_of_stay on payments (garage, stay);

create table revenue (
  garage text not null references garages,
  day date not null,
  amount_centavos bigint not null,
  payments bigint not null,
  primary key (garage, day)
);

create table audit (
  garage text not null references garages,
  command text not null,
  lane text not null,
  person text not null,
  reason int not null,
  note text not null,
  fate int not null,
  asked_at timestamptz not null,
  heard_at timestamptz not null,
  outcome int,
  epoch bigint not null,
  seq bigint not null,
  primary key (garage, command)
);
create index audit_by_time on audit (garage, heard_at desc);

create table faults (
  garage text not null references garages,
  lane text not null,
  code int not null,
  raised_at timestamptz not null,
  cleared_at timestamptz
);
create unique index faults_open on faults (garage, lane, code) where cleared_at is null;

create table voided_visits (
  garage text not null references garages,
  visit text not null,
  lane text not null,
  at timestamptz not null,
  primary key (garage, visit)
);
