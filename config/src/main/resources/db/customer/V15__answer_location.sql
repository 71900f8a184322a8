-- A repeated request gets the address of what the first one made, too.

alter table idempotency_key add column location text;
comment on column idempotency_key.location is 'The Location header of the answer, if it had one.';
