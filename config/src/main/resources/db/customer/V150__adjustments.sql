-- What staff add to an account or take off it: proposed by one person, approved by another, taken back by a second
-- adjustment of the same two persons' kind. Only what is approved is in the ledger.

create sequence adjustment_id_seq increment by 50 start with 50;
create table adjustment (
  id              bigint primary key,
  account_id      bigint not null references account (id),
  amount_kopiykas bigint not null check (amount_kopiykas <> 0),
  reason          text not null,
  counter_account text not null check (counter_account in ('REVENUE', 'RELIEF_FUND', 'WRITE_OFF', 'LATE_FEES', 'OPENING')),
  value_on        date not null,
  note            text not null,
  reverses_id     bigint references adjustment (id),
  request_key     text not null,
  state           text not null check (state in ('DRAFT', 'APPROVED', 'REJECTED')),
  proposed_by     text not null,
  proposed_on     date not null,
  decided_by      text,
  decided_on      date,
  answer          text,
  number          bigint,
  due_on          date,
  open_kopiykas   bigint not null default 0,
  unique (proposed_by, request_key),
  check ((state = 'DRAFT') = (decided_by is null)),
  check (state <> 'APPROVED' or decided_by <> proposed_by),
  check (state = 'APPROVED' and reverses_id is null or number is null),
  check (open_kopiykas between 0 and greatest(-amount_kopiykas, 0) and (open_kopiykas = 0 or number is not null))
);
create unique index adjustment_reversed_once on adjustment (reverses_id) where state <> 'REJECTED';
create index adjustment_waiting on adjustment (id) where state = 'DRAFT';
create index adjustment_account on adjustment (account_id);
create index adjustment_open on adjustment (account_id) where open_kopiykas > 0;
create unique index adjustment_credit on adjustment (number) where amount_kopiykas < 0;
comment on column adjustment.amount_kopiykas is 'What the customer owes more; negative for less.';
comment on column adjustment.number is 'Among payments for what is taken off, which pays bills as they do; among bills for what is added, which is paid as they are.';
comment on column adjustment.open_kopiykas is 'Of what is taken off: what pays nothing yet.';

create function adjustment_keeps() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.state <> 'DRAFT' and to_jsonb(new) - 'open_kopiykas' <> to_jsonb(old) - 'open_kopiykas'
    or (new.account_id, new.amount_kopiykas, new.reason, new.counter_account, new.value_on, new.note, new.proposed_by)
      is distinct from (old.account_id, old.amount_kopiykas, old.reason, old.counter_account, old.value_on, old.note, old.proposed_by)
  then
    raise exception 'adjustment % does not change: it is taken back by another', old.id;
  end if;
  return new;
end $$;
create trigger adjustment_keeps before update on adjustment for each row execute function adjustment_keeps();
create trigger adjustment_insert_only before delete or truncate on adjustment for each statement execute function refuse_change();

alter table ledger_entry add column adjustment_id bigint;
comment on column ledger_entry.note is 'Of an adjustment the word of its reason.';
comment on column payment_allocation.payment_id is 'The payment that gives, or the number of an adjustment that takes off.';
comment on column payment_allocation.bill_no is 'The bill that gets, or the number of an adjustment that adds.';

grant select, insert, update on adjustment to customer_app;
grant usage on sequence adjustment_id_seq to customer_app;
