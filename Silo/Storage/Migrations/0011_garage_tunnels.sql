-- A place in the tunnel: one address of each family. What was freed is kept, so that nobody gets it before it has rested.
create table tunnel_seats (
  seat int primary key check (seat > 0),
  v4 inet not null unique check (family(v4) = 4 and masklen(v4) = 32),
  v6 inet not null unique check (family(v6) = 6 and masklen(v6) = 128),
  garage text not null,
  taken_at timestamptz not null,
  freed_at timestamptz
);

create unique index one_seat_a_garage on tunnel_seats (garage) where freed_at is null;

-- Every key that a garage ever came with: a copied disk comes with one that is known.
create table tunnel_keys (
  public_key text primary key,
  garage text not null references garages,
  first_at timestamptz not null
);

create table tunnels (
  garage text primary key references garages,
  public_key text references tunnel_keys,
  next_key text references tunnel_keys,
  joined_at timestamptz,
  key_since timestamptz,
  rotation_asked_at timestamptz,
  revoked_at timestamptz,
  check (next_key is null or public_key is not null),
  check (revoked_at is null or public_key is null)
);

create table enrolment_codes (
  sha256 bytea primary key check (length(sha256) = 32),
  garage text not null references garages,
  web_port int not null check (web_port between 1 and 65535),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  used_key text,
  used_secret_sha256 bytea
);

create unique index one_open_code_a_garage on enrolment_codes (garage) where used_at is null;

create table tunnel_log (
  number bigint generated always as identity primary key,
  garage text not null references garages,
  at timestamptz not null,
  what text not null,
  by_whom text not null,
  note text not null
);

create index tunnel_log_by_garage on tunnel_log (garage, number);

-- The gateways' hubs, as they said last.
create table tunnel_hubs (
  gateway text primary key,
  public_key text not null,
  endpoint text not null,
  address inet not null unique,
  peers_number bigint not null,
  fault text not null,
  told_at timestamptz not null
);

create table tunnel_states (
  gateway text not null references tunnel_hubs on delete cascade,
  garage text not null,
  state int not null,
  why text not null,
  since timestamptz not null,
  public_key text not null,
  next_key text not null,
  primary key (gateway, garage)
);

-- One row: the number of the peers that the hubs have, and what they were made of.
create table tunnel_number (
  only_row boolean primary key default true check (only_row),
  number bigint not null,
  sha256 bytea not null
);
