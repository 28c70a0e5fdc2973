update enrolment_codes set used_at = $2, used_key = $3, used_secret_sha256 = $4 where sha256 = $1;
