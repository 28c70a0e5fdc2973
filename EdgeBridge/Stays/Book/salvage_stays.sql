INSERT OR IGNORE INTO stay
SELECT stay, plate, ticket, entry_lane, entered_at_unix_ticks, paid_centavos, paid_until_unix_ticks, left_at_unix_ticks, fate
FROM aside.stay;
INSERT OR IGNORE INTO payment SELECT payment, stay, paid_at_unix_ticks, fact FROM aside.payment;
