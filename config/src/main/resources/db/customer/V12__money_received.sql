-- Money received: where it stands, what it pays, where it waits, what was given back, and the files it came in.

alter table ledger_entry drop constraint ledger_entry_kind_check;
alter table ledger_entry add constraint ledger_entry_kind_check check
  (kind in ('CHARGE', 'REVERSAL', 'PAYMENT', 'REFUND', 'ADJUSTMENT', 'RELIEF', 'LATE_FEE', 'OPENING', 'TRANSFER'));

alter table payment
  add column state text not null default 'POSTED' check (state in ('POSTED', 'SUSPENSE', 'REVERSED')),
  add column open_kopiykas bigint not null default 0 check (open_kopiykas between 0 and amount_kopiykas),
  add column account_text text,
  add column received_by text not null default 'system',
  add column recorded_at timestamptz;
update payment set state = 'SUSPENSE' where account_id is null;
alter table payment add check (state = 'REVERSED' or (account_id is null) = (state = 'SUSPENSE'));
alter table payment add check (state = 'POSTED' or open_kopiykas = 0);
create index payment_open on payment (account_id) where open_kopiykas > 0;
create index payment_suspense on payment (id) where state = 'SUSPENSE';
create index payment_posted on payment (posted_on, id);
comment on column payment.open_kopiykas is 'What pays no bill yet and was not given back: amount - allocations - refunds.';
comment on column payment.account_text is 'The account as the payer or the bank wrote it.';

-- Allocations are written like entries: what is taken off a bill again is a row with the other sign.
drop table payment_allocation;
create table payment_allocation (
  id              bigint generated always as identity primary key,
  payment_id      bigint not null references payment (id),
  bill_no         bigint not null,
  amount_kopiykas bigint not null check (amount_kopiykas <> 0),
  allocated_on    date not null,
  cause           text not null check (cause in ('OLDEST_DEBT', 'NAMED_BILL', 'BILL_TAKEN_BACK', 'PAYMENT_TAKEN_BACK'))
);
create index payment_allocation_payment on payment_allocation (payment_id);
create index payment_allocation_bill on payment_allocation (bill_no);
create trigger payment_allocation_insert_only before update or delete or truncate on payment_allocation
  for each statement execute function refuse_change();

-- Payments that are already there pay the oldest charges: both laid end to end, a share is where they overlap.
with charged as (
  select account_id, bill_no, amount_kopiykas as amount,
    sum(amount_kopiykas) over (partition by account_id order by value_on, id) as upto
  from ledger_entry c
  where kind = 'CHARGE' and amount_kopiykas > 0 and not exists (select from ledger_entry r
    where r.account_id = c.account_id and r.kind = 'REVERSAL' and r.bill_no = c.bill_no)
), paid as (
  select account_id, id, posted_on, amount_kopiykas as amount,
    sum(amount_kopiykas) over (partition by account_id order by value_on, id) as upto
  from payment where state = 'POSTED'
)
insert into payment_allocation (payment_id, bill_no, amount_kopiykas, allocated_on, cause)
select p.id, c.bill_no, least(p.upto, c.upto) - greatest(p.upto - p.amount, c.upto - c.amount), p.posted_on, 'OLDEST_DEBT'
from paid p join charged c using (account_id)
where least(p.upto, c.upto) > greatest(p.upto - p.amount, c.upto - c.amount);
update payment p set open_kopiykas = amount_kopiykas
  - coalesce((select sum(a.amount_kopiykas) from payment_allocation a where a.payment_id = p.id), 0)
where state = 'POSTED';

-- Movements between two counter accounts, of money that has no customer's account: into suspense, and out of it to the payer.
create table internal_entry (
  id              bigint primary key,
  posted_on       date not null,
  debit           text not null check (debit in ('CASH', 'SUSPENSE')),
  credit          text not null check (credit in ('CASH', 'SUSPENSE') and credit <> debit),
  amount_kopiykas bigint not null check (amount_kopiykas > 0),
  value_on        date not null,
  payment_id      bigint not null references payment (id),
  entry_key       text not null unique,
  journal         bigint not null,
  recorded_at     timestamptz not null,
  note            text
);
create index internal_entry_payment on internal_entry (payment_id);
create trigger internal_entry_insert_only before update or delete or truncate on internal_entry
  for each statement execute function refuse_change();

create or replace view ledger_side as
  select posted_on, id, journal, account_id, null::text as counter_account, amount_kopiykas from ledger_entry
  union all
  select posted_on, id, journal, null::bigint, counter_account, -amount_kopiykas from ledger_entry
  union all
  select posted_on, id, journal, null::bigint, debit, amount_kopiykas from internal_entry
  union all
  select posted_on, id, journal, null::bigint, credit, -amount_kopiykas from internal_entry;

create sequence payment_move_id_seq increment by 50 start with 50;
create table payment_move (
  id              bigint primary key,
  payment_id      bigint not null references payment (id),
  kind            text not null check (kind in ('ASSIGNED', 'TRANSFERRED', 'REVERSED', 'REFUNDED')),
  from_account    bigint references account (id),
  to_account      bigint references account (id),
  amount_kopiykas bigint not null check (amount_kopiykas > 0),
  reason          text not null,
  moved_on        date not null,
  moved_by        text not null,
  recorded_at     timestamptz not null
);
create index payment_move_payment on payment_move (payment_id);
comment on table payment_move is 'What staff did with a payment after it was received, and why.';
create trigger payment_move_insert_only before update or delete or truncate on payment_move
  for each statement execute function refuse_change();

create sequence refund_request_id_seq increment by 50 start with 50;
create table refund_request (
  id              bigint primary key,
  payment_id      bigint not null references payment (id),
  account_id      bigint references account (id),
  amount_kopiykas bigint not null check (amount_kopiykas > 0),
  iban            text not null,
  reason          text not null,
  state           text not null check (state in ('OPEN', 'APPROVED', 'REJECTED')),
  requested_by    text not null,
  requested_on    date not null,
  decided_by      text check (decided_by <> requested_by),
  decided_on      date,
  answer          text,
  check ((state = 'OPEN') = (decided_by is null))
);
create unique index refund_request_open on refund_request (payment_id) where state = 'OPEN';
comment on column refund_request.account_id is 'Empty: the money goes back from suspense.';

-- Files that were received: the bytes once, by their hash; each import of them with what became of every row.
create table received_file (
  hash            bytea primary key check (length(hash) = 32),
  bytes           bigint not null check (bytes >= 0),
  received_at     timestamptz not null
);
create table received_file_part (
  hash            bytea not null references received_file (hash),
  ordinal         integer not null,
  content         bytea not null,
  primary key (hash, ordinal)
);
alter table received_file_part alter column content set storage external;
create table file_import (
  id              uuid primary key,
  kind            text not null check (kind in ('PAYMENTS', 'READS')),
  file_name       text not null,
  hash            bytea not null references received_file (hash),
  layout          text,
  state           text not null check (state in ('RECEIVED', 'RUNNING', 'COMPLETED', 'REFUSED', 'FAILED')),
  reason          text,
  business_day    date not null,
  received_by     text not null,
  received_at     timestamptz not null,
  heartbeat_at    timestamptz not null,
  finished_at     timestamptz,
  rows_done       bigint not null default 0,
  version         bigint not null default 0
);
create index file_import_kind on file_import (kind, received_at);
create index file_import_hash on file_import (hash);
create table file_import_sum (
  import_id       uuid not null references file_import (id),
  outcome         text not null check (outcome in ('ACCEPTED', 'SUSPENSE', 'QUESTIONABLE', 'DUPLICATE', 'REJECTED')),
  total           bigint not null,
  kopiykas        bigint not null,
  primary key (import_id, outcome)
);
create table file_import_row (
  import_id       uuid not null references file_import (id),
  row_no          bigint not null,
  line_no         bigint not null,
  outcome         text not null check (outcome in ('ACCEPTED', 'SUSPENSE', 'QUESTIONABLE', 'DUPLICATE', 'REJECTED')),
  reason          text,
  detail          text,
  account_text    text,
  external_id     text,
  amount_kopiykas bigint not null default 0,
  reference       text,
  primary key (import_id, row_no)
);
comment on column file_import_row.reference is 'What came of it: the payment, or the submission of a read.';
create trigger file_import_row_insert_only before update or delete or truncate on file_import_row
  for each statement execute function refuse_change();

create table payment_file_map (
  name            text primary key,
  source          text not null,
  delimiter       char(1) not null,
  charset         text not null check (charset in ('UTF-8', 'windows-1251')),
  date_format     text not null,
  external_id     text not null,
  account         text not null,
  amount          text not null,
  value_on        text not null,
  payer           text,
  purpose         text,
  bill            text
);
comment on table payment_file_map is 'How the files of a payment agent are written: the names of its columns for ours.';
insert into payment_file_map values
  ('agent', 'AGENT', ';', 'UTF-8', 'yyyy-MM-dd', 'externalId', 'account', 'amount', 'valueDate', 'payer', 'purpose', 'bill'),
  ('agent-comma', 'AGENT', ',', 'UTF-8', 'yyyy-MM-dd', 'externalId', 'account', 'amount', 'valueDate', 'payer', 'purpose', 'bill'),
  ('ukrposhta', 'UKRPOSHTA', ';', 'windows-1251', 'dd.MM.yyyy', 'Номер платежу', 'Особовий рахунок', 'Сума', 'Дата', 'Платник', 'Призначення', null);

alter table ledger_proof
  add column all_kopiykas bigint not null default 0,
  add column suspense_kopiykas bigint not null default 0;

insert into parameter (name, effective_from, value, source, confidence) values
  ('late-fee.percent-per-year', '2006-01-01', '0', 'supplier rule; 0 switches it off', 'demo'),
  ('late-fee.grace-days', '2006-01-01', '0', 'supplier rule', 'demo');

grant select, insert on payment_allocation, internal_entry, payment_move, received_file, received_file_part, file_import_row to customer_app;
grant select, insert, update on refund_request, file_import, file_import_sum to customer_app;
grant select on payment_file_map to customer_app;
grant usage on all sequences in schema customer to customer_app;
