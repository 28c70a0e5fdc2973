delete from silo_webs where address = $1;
