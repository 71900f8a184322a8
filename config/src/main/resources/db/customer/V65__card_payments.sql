-- Payments by card: what a customer was sent to the gateway with, and everything the gateway said about it.

create table card_order (
  id              bigint generated always as identity primary key,
  code            text not null unique,
  account_id      bigint not null references account (id),
  bill_no         bigint,
  amount_kopiykas bigint not null check (amount_kopiykas > 0),
  gateway         text not null,
  state           text not null check (state in ('CREATED', 'PENDING', 'PAID', 'FAILED', 'REVERSED', 'IN_REVIEW', 'EXPIRED')),
  gateway_payment text,
  payment_id      bigint references payment (id),
  created_by      text not null,
  created_at      timestamptz not null,
  changed_at      timestamptz not null,
  check_at        timestamptz,
  checks          integer not null default 0
);
create index card_order_account on card_order (account_id, created_at);
create index card_order_check on card_order (check_at) where check_at is not null;
comment on column card_order.code is 'The order id that the gateway knows.';
comment on column card_order.gateway_payment is 'The name of the payment at the gateway: the external id of the payment that was booked.';
comment on column card_order.check_at is 'When to ask the gateway next; empty: nothing is left to ask.';
create trigger card_order_stays before delete or truncate on card_order for each statement execute function refuse_change();

create table card_report (
  id              bigint generated always as identity primary key,
  order_id        bigint references card_order (id),
  code            text not null,
  gateway         text not null,
  gateway_payment text not null,
  said            text not null,
  words           text not null,
  amount_kopiykas bigint,
  currency        text not null,
  action          text not null,
  channel         text not null check (channel in ('CALLBACK', 'STATUS')),
  received_at     timestamptz not null
);
create index card_report_order on card_report (order_id);
comment on table card_report is 'What a gateway said, word for word, and what was done about it. No card numbers, no names.';
create trigger card_report_insert_only before update or delete or truncate on card_report
  for each statement execute function refuse_change();

grant select, insert, update on card_order to customer_app;
grant select, insert on card_report to customer_app;
grant usage on all sequences in schema customer to customer_app;
