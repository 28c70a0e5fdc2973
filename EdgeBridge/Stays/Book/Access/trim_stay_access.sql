DELETE FROM stay_shown WHERE stay NOT IN (SELECT stay FROM stay);
DELETE FROM stay_access WHERE stay NOT IN (SELECT stay FROM stay);
