-- A payment is counted once: stay and revenue move only with the row that is really new.
with paid as (
  insert into payments (garage, payment, stay, amount_centavos, method, point, paid_at, paid_until, day, epoch, seq)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  on conflict do nothing
  returning stay, amount_centavos, paid_until, day),
held as (
  update stays set
    paid_centavos = stays.paid_centavos + paid.amount_centavos,
    paid_until = greatest(stays.paid_until, paid.paid_until)
  from paid where stays.garage = $1 and stays.stay = paid.stay)
insert into revenue (garage, day, amount_centavos, payments) select $1, day, amount_centavos, 1 from paid
on conflict (garage, day) do update set
  amount_centavos = revenue.amount_centavos + excluded.amount_centavos, payments = revenue.payments + 1;
