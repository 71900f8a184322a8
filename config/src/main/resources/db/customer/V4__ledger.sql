-- Ledger and payments. An entry is one movement between the customer's account and a counter account:
-- amount is what the customer owes more (charge) or less (payment); the counter account holds the same with the other sign.

create sequence ledger_entry_id_seq increment by 50 start with 50;
create table ledger_entry (
  posted_on       date not null,
  id              bigint not null,
  account_id      bigint not null,
  counter_account text not null check (counter_account in ('REVENUE', 'CASH', 'SUSPENSE', 'RELIEF_FUND', 'WRITE_OFF', 'LATE_FEES', 'OPENING', 'TRANSFER')),
  kind            text not null check (kind in ('CHARGE', 'REVERSAL', 'PAYMENT', 'REFUND', 'ADJUSTMENT', 'RELIEF', 'LATE_FEE', 'OPENING')),
  amount_kopiykas bigint not null,
  value_on        date not null,
  bill_no         bigint,
  due_on          date,
  payment_id      bigint,
  reverses_id     bigint,
  journal         bigint not null,
  recorded_at     timestamptz not null,
  note            text,
  primary key (posted_on, id)
) partition by range (posted_on);
create index ledger_entry_account on ledger_entry (account_id, posted_on);

create table entry_key (
  entry_key       text primary key,
  entry_id        bigint not null
);
comment on table entry_key is 'charge:BILL, reversal:BILL, payment:ID ... : nothing is posted twice.';

create view ledger_side as
  select posted_on, id, journal, account_id, null::text as counter_account, amount_kopiykas from ledger_entry
  union all
  select posted_on, id, journal, null::bigint, counter_account, -amount_kopiykas from ledger_entry;

create table account_balance (
  account_id      bigint primary key references account (id),
  balance_kopiykas bigint not null,
  entries         bigint not null,
  version         bigint not null default 0
);

create sequence payment_id_seq increment by 50 start with 50;
create table payment (
  id              bigint primary key,
  source          text not null,
  external_id     text not null,
  account_id      bigint references account (id),
  amount_kopiykas bigint not null check (amount_kopiykas > 0),
  value_on        date not null,
  posted_on       date not null,
  payer           text,
  purpose         text,
  bill_no         bigint,
  unique (source, external_id)
);
create index payment_account on payment (account_id, value_on);
comment on column payment.account_id is 'Empty: in suspense, waiting for staff.';

create table payment_allocation (
  payment_id      bigint not null references payment (id),
  bill_no         bigint not null references bill_number (bill_no),
  amount_kopiykas bigint not null check (amount_kopiykas > 0),
  primary key (payment_id, bill_no)
);

create table ledger_proof (
  business_day    date primary key,
  accounts        bigint not null,
  entries         bigint not null,
  sum_kopiykas    bigint not null,
  differences     bigint not null,
  proved_at       timestamptz not null
);

do $$
begin
  for y in 2019..2035 loop
    perform ensure_year('ledger_entry', y);
  end loop;
end $$;

create trigger ledger_entry_insert_only before update or delete or truncate on ledger_entry for each statement execute function refuse_change();
create trigger payment_insert_only before delete or truncate on payment for each statement execute function refuse_change();

grant select, insert on ledger_entry, entry_key, payment_allocation to customer_app;
grant select, insert, update on account_balance, payment, ledger_proof to customer_app;
grant select on ledger_side to customer_app;
grant usage on all sequences in schema customer to customer_app;
