select payment, amount_centavos, method, point, paid_at, paid_until, epoch, seq from payments
where garage = $1 and stay = $2 order by paid_at, epoch, seq;
