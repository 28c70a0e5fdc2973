select address from silo_webs where seen_at > now() - interval '20 seconds' order by address;
