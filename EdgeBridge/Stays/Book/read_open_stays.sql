SELECT stay, plate, ticket, entry_lane, entered_at_unix_ticks, paid_centavos, paid_until_unix_ticks, left_at_unix_ticks, fate,
  version
FROM stay LEFT JOIN stay_announced USING (stay)
WHERE left_at_unix_ticks IS NULL ORDER BY entered_at_unix_ticks;
