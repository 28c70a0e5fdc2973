SELECT stay, plate, ticket, entry_lane, entered_at_unix_ticks, paid_centavos, paid_until_unix_ticks, left_at_unix_ticks, fate,
  version, subscriber_group, from_unix_ticks, until_unix_ticks, started_by_system, stopped_by_system,
  (SELECT group_concat(kind || ':' || counts || ':' || value, ' ') FROM stay_shown WHERE stay_shown.stay = stay.stay),
  command, person, note, lost_at_unix_ticks
FROM stay LEFT JOIN stay_announced USING (stay) LEFT JOIN stay_access USING (stay) LEFT JOIN lost_ticket USING (stay)
WHERE left_at_unix_ticks IS NULL ORDER BY entered_at_unix_ticks;
