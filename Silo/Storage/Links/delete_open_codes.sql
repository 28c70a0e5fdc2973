delete from enrolment_codes where garage = $1 and used_at is null;
