DELETE FROM payment WHERE paid_at_unix_ticks < $before
  AND stay NOT IN (SELECT stay FROM stay WHERE left_at_unix_ticks IS NULL);
DELETE FROM stay_announced WHERE stay IN (SELECT stay FROM stay WHERE left_at_unix_ticks < $before);
DELETE FROM stay WHERE left_at_unix_ticks < $before;
