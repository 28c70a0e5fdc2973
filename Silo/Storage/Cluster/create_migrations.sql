create schema if not exists fokus;
create table if not exists fokus.migrations (name text primary key, applied_at timestamptz not null default now());
