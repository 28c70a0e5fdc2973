update garages set book = $2, book_version = $3 where garage = $1;
