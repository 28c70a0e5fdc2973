insert into voided_visits (garage, visit, lane, at) values ($1, $2, $3, $4) on conflict do nothing;
