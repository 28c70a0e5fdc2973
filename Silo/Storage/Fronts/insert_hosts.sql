insert into public_hosts (host, garage) select host, $1 from unnest($2::text[]) as host
on conflict do nothing
returning host;
