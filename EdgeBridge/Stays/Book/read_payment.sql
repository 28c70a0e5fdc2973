SELECT fact FROM payment WHERE payment = $payment;
