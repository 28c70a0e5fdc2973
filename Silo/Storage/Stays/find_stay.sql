select entry_lane, entered_at, opened_epoch, opened_seq, exit_lane, left_at, fate, left_epoch, left_seq, announced_version,
  known_by, plate_written, stays.ticket, tag, card, subscriber_group, contract_from, contract_until, started_by_system, stopped_by_system,
  lost.ticket, lost.command, lost.person, lost.note, lost.at, lost.epoch, lost.seq
from stays left join lost_tickets lost using (garage, stay) where garage = $1 and stay = $2;
