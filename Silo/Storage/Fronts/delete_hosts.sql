delete from public_hosts where garage = $1;
