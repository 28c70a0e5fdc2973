select expires_at, used_key, used_secret_sha256, web_port from enrolment_codes where sha256 = $1 and garage = $2 for update;
