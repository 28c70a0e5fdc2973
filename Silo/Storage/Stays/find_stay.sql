select entry_lane, plate_written, ticket, entered_at, opened_epoch, opened_seq, exit_lane, left_at, fate, left_epoch, left_seq,
  announced_version
from stays where garage = $1 and stay = $2;
