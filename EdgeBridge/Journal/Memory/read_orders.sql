SELECT command, digest FROM remembered_order WHERE at_unix_ticks >= $since
UNION ALL
-- From before digests were kept.
SELECT command, '' FROM remembered_command WHERE at_unix_ticks >= $since;
