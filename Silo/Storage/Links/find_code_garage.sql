select garage from enrolment_codes where sha256 = $1;
