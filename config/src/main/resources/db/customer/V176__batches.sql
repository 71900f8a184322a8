-- What a bank books as one entry it may tell whole in one message and by its parts in another: the same money.

create table payment_batch (
  payment_id      bigint primary key references payment (id),
  role            text not null check (role in ('WHOLE', 'PART')),
  transactions    integer not null check (transactions >= 0),
  source          text not null,
  value_on        date not null,
  message         text not null,
  entry_no        integer not null,
  whole_id        bigint references payment (id),
  told_twice      boolean not null default false,
  check (role = 'PART' or whole_id is null)
);
comment on table payment_batch is 'Payments of a bank''s message that may be told in another message as a whole or in parts.';
comment on column payment_batch.transactions is 'Of how many the bank says the entry is made; 0 if it does not say.';
comment on column payment_batch.message is 'The statement or notification that told of it; with entry_no it holds parts together that have no reference.';
comment on column payment_batch.whole_id is 'Of a part: the whole that was taken back because its parts stand for it.';
comment on column payment_batch.told_twice is 'Of a whole: its parts add up, but staff had moved it already; they decide.';
create index payment_batch_parts on payment_batch (source, value_on) where role = 'PART' and whole_id is null;
create index payment_batch_told_twice on payment_batch (payment_id) where told_twice;

create table payment_batch_name (
  source          text not null,
  name            text not null,
  payment_id      bigint not null references payment_batch (payment_id),
  primary key (source, name, payment_id)
);
create index payment_batch_name_payment on payment_batch_name (payment_id);
comment on table payment_batch_name is 'References of ISO 20022 that a whole and its parts share: AcctSvcrRef, PmtInfId, MsgId, NtryRef.';

alter table payment_move drop constraint payment_move_kind_check;
alter table payment_move add constraint payment_move_kind_check
  check (kind in ('ASSIGNED', 'TRANSFERRED', 'REVERSED', 'REFUNDED', 'TOLD_IN_PARTS'));

grant select, insert, update on payment_batch to customer_app;
grant select, insert on payment_batch_name to customer_app;
