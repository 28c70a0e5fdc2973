SELECT ticket FROM void_ticket;
