SELECT body FROM fact ORDER BY epoch, seq;
