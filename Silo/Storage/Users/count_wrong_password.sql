-- The tenth locks, and the count begins anew.
update users set
  locked_until = case when wrong_passwords + 1 >= $2 then $3 else locked_until end,
  wrong_passwords = case when wrong_passwords + 1 >= $2 then 0 else wrong_passwords + 1 end
where person = $1;
