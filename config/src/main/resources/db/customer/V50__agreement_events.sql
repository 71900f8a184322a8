-- What staff enter about an agreement: it ended, another customer took the point over, its class, norm or meter
-- changed. Each event is kept as it was entered; the days it parts are billed by an order of the same transaction.

create sequence agreement_event_id_seq increment by 50 start with 50;
create table agreement_event (
  id              bigint primary key,
  event_key       text not null unique,
  agreement_id    bigint not null references service_agreement (id),
  account_id      bigint not null references account (id),
  kind            text not null check (kind in ('CLOSED', 'HANDED_OVER', 'CHANGED', 'METER_EXCHANGED')),
  effective_on    date not null,
  next_account_id bigint references account (id),
  order_id        bigint references bill_order (id),
  what            text not null,
  reason          text not null check (length(reason) between 1 and 500),
  entered_on      date not null,
  entered_by      text not null
);
create index agreement_event_account on agreement_event (account_id, id);
create index agreement_event_next_account on agreement_event (next_account_id);
comment on column agreement_event.what is 'What was asked for, in full: the same key with anything else is refused.';
create trigger agreement_event_insert_only before update or delete or truncate on agreement_event
  for each statement execute function refuse_change();

-- An order for the bill that ends an agreement or its terms stands beside the customer's own order.
alter table bill_order add column agreement_id bigint references service_agreement (id);
comment on column bill_order.agreement_id is 'Whose days the bill ends; empty for a customer''s order.';
drop index bill_order_open;
create unique index bill_order_open on bill_order (account_id) where state = 'ORDERED' and agreement_id is null;
create unique index bill_order_final on bill_order (agreement_id, bill_until) where state = 'ORDERED' and agreement_id is not null;

insert into parameter (name, effective_from, value, source, confidence) values
  ('agreement.days-ahead', '2006-01-01', '31', 'supplier rule', 'demo');

grant select, insert on agreement_event to customer_app;
grant usage on sequence agreement_event_id_seq to customer_app;
