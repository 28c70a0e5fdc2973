create table users (
  person text primary key,
  name text not null,
  role int not null,
  is_chain boolean not null,
  garages text[] not null,
  password_hash text not null,
  wrong_passwords int not null default 0,
  locked_until timestamptz
);

create table gateways (
  gateway text primary key,
  public_key bytea not null,
  seen_at timestamptz not null default now()
);

create table silo_webs (
  address text primary key,
  seen_at timestamptz not null default now()
);

-- One row: the number of the picture that the gateways have, and what it was made of.
create table route_number (
  only_row boolean primary key default true check (only_row),
  number bigint not null,
  sha256 bytea not null
);
