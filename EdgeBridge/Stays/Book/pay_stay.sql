UPDATE stay SET
  paid_centavos = paid_centavos + $amount,
  paid_until_unix_ticks = max(coalesce(paid_until_unix_ticks, $until), $until)
WHERE stay = $stay;
