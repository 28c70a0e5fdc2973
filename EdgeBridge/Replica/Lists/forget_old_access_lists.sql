DELETE FROM access_list WHERE kind = $kind
  AND place NOT IN (SELECT place FROM access_list WHERE kind = $kind ORDER BY place DESC LIMIT 3);
