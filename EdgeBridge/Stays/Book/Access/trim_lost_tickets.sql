DELETE FROM lost_ticket WHERE stay NOT IN (SELECT stay FROM stay);
