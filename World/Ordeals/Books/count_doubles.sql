-- A stay is opened and left by one fact each, a payment is made by one; and each centavo is counted once.
select (
  (select count(*) from (
    select from facts where garage = $1 and kind in ('stay_opened', 'stay_left') group by stay, kind having count(*) > 1) twice)
  + abs((select count(*) from facts where garage = $1 and kind = 'stay_paid') - (select count(*) from payments where garage = $1))
  + (select case when
      (select coalesce(sum(amount_centavos), 0) from payments where garage = $1)
      = (select coalesce(sum(amount_centavos), 0) from revenue where garage = $1) then 0 else 1 end)
)::int;
