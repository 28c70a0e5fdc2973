DELETE FROM tariff_document WHERE place <= (SELECT max(place) - 3 FROM tariff_document);
