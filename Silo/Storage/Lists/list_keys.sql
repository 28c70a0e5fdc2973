select public_key from list_keys order by public_key;
