insert into public_fronts (front, document) values ($1, $2::jsonb)
on conflict (front) do update set document = excluded.document;
