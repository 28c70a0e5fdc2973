INSERT INTO payment (payment, stay, paid_at_unix_ticks, fact) VALUES ($payment, $stay, $at, $fact);
