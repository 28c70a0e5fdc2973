select count(*)::int
from (
  select recorded_at, max(recorded_at) over (
    partition by lane order by epoch, seq rows between unbounded preceding and 1 preceding) as latest_before
  from facts where garage = $1 and lane is not null) stored
where recorded_at < latest_before;
