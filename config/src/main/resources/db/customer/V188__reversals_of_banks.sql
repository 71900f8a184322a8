-- An entry by which a bank takes a credit back, and the payment it took: each once, whichever message tells of it.

create table payment_reversal (
  source          text not null,
  external_id     text not null,
  payment_id      bigint not null unique references payment (id),
  told_on         date not null,
  primary key (source, external_id)
);
comment on table payment_reversal is 'Source and external_id name the entry of the reversal at the bank, not the payment.';
create trigger payment_reversal_insert_only before update or delete or truncate on payment_reversal
  for each statement execute function refuse_change();
grant select, insert on payment_reversal to customer_app;
create index payment_of_amount on payment (source, amount_kopiykas, value_on);
