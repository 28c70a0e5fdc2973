-- Around the globe it is one of three days.
select garage, day, amount_centavos from revenue
where ($1::text is null or garage = $1) and day between $2::date - 1 and $2::date + 1;
