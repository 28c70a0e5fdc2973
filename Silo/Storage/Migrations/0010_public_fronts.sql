-- How a garage, or the chain console (painel), shows itself to the public: a whole document, as it was sent.
create table public_fronts (
  front text primary key,
  document jsonb not null
);

-- A host leads to one place: the key says so, for two administrators at once too.
create table public_hosts (
  host text primary key,
  garage text not null references garages (garage)
);
