DELETE FROM void_ticket WHERE voided_at_unix_ticks < $before;
