select entry_lane, entered_at, opened_epoch, opened_seq, exit_lane, left_at, fate, left_epoch, left_seq, announced_version,
  known_by, plate_written, ticket, tag, card, subscriber_group, contract_from, contract_until, started_by_system, stopped_by_system
from stays where garage = $1 and stay = $2;
