-- A hub has a higher number than the database, which was restored from a copy: without this it would refuse what is said from now on.
update tunnel_number set number = $1 + 1 where number < $1;
