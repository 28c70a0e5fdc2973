-- They began while the garage's clock was impossible; whoever left meanwhile keeps what was written.
update stays set
  entered_at = least(entered_at + $3 * interval '1 microsecond', $4),
  paid_until = case when paid_until < $2 then paid_until + $3 * interval '1 microsecond' else paid_until end
where garage = $1 and left_at is null and entered_at < $2;
