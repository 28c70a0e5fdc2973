SELECT
  (SELECT min(seq) FROM fact WHERE epoch = $epoch) AS first_seq,
  (SELECT at_unix_ticks FROM fact WHERE epoch = $epoch AND seq > $acked ORDER BY seq LIMIT 1) AS oldest,
  ((SELECT page_count FROM pragma_page_count()) - (SELECT freelist_count FROM pragma_freelist_count()))
    * (SELECT page_size FROM pragma_page_size()) AS used_bytes;
