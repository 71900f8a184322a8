-- Staff look a payment up by its name at the bank, whichever bank that was.
create index payment_external on payment (external_id);
