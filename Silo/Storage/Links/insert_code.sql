insert into enrolment_codes (sha256, garage, web_port, made_at, expires_at) values ($1, $2, $3, $4, $5);
