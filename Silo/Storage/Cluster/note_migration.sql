insert into fokus.migrations (name) values ($1);
