-- Every version of the lists of who may pass, with who published it: nothing is taken out.
create table access_lists (
  garage text not null references garages,
  kind int not null,
  version int not null check (version >= 1),
  document bytea not null,
  sha256 bytea not null,
  signature bytea not null,
  published_by text not null,
  published_at timestamptz not null default now(),
  primary key (garage, kind, version)
);

-- The public keys of the silos that sign lists.
create table list_keys (
  public_key bytea primary key,
  seen_at timestamptz not null default now()
);

-- Everything that a vehicle showed; known_by says which counts, and is null for stays from before it was kept.
alter table stays
  add column known_by int,
  add column tag text,
  add column card text,
  add column subscriber_group text,
  add column contract_from timestamptz,
  add column contract_until timestamptz,
  add column started_by_system boolean not null default false,
  add column stopped_by_system boolean not null default false;
create index stays_by_ticket on stays (garage, ticket, entered_at desc) where ticket is not null;
create index stays_by_tag on stays (garage, tag, entered_at desc) where tag is not null;
create index stays_by_card on stays (garage, card, entered_at desc) where card is not null;
create index stays_inside_by_group on stays (garage, subscriber_group) where left_at is null and subscriber_group is not null;
alter table early_departures add column by_system boolean not null default false;
