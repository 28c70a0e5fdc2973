create table garages (
  garage text primary key,
  name text not null,
  address text not null,
  local_address text not null,
  capacity int not null check (capacity >= 0),
  zone text not null,
  link_secret_sha256 bytea not null,
  book text,
  book_version int not null default 0,
  last_seen_at timestamptz,
  registered_at timestamptz not null default now()
);

create table lanes (
  garage text not null references garages,
  lane text not null,
  name text not null,
  kind int not null,
  cameras text[] not null,
  primary key (garage, lane)
);

create table tariff_books (
  book text not null,
  version int not null check (version >= 1),
  document bytea not null,
  sha256 bytea not null,
  published_at timestamptz not null default now(),
  primary key (book, version)
);
