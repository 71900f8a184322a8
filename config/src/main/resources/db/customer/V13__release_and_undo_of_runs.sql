-- A run that needs it is calculated first, released by a second person, and only then posted; a posted run can be
-- taken back as a whole. Each of these is a stage with shards of its own, so that it goes on where it was cut off.

alter table bill_run
  drop constraint bill_run_state_check,
  add constraint bill_run_state_check check (state in
    ('REQUESTED', 'RUNNING', 'INTERRUPTED', 'FAILED', 'AWAITING_RELEASE', 'COMPLETED', 'UNDONE')),
  add column stage text not null default 'POST' check (stage in ('CALCULATE', 'POST', 'UNDO')),
  add column needs_release boolean not null default false,
  add column released_by text,
  add column released_at timestamptz,
  add column undone_by text,
  add column undone_at timestamptz,
  add column undo_reason text,
  add check (released_by is null or needs_release),
  add check ((undone_by is null) = (undo_reason is null));
update bill_run set stage = 'CALCULATE' where preview;

alter table bill_run_shard
  add column stage text not null default 'POST' check (stage in ('CALCULATE', 'POST', 'UNDO')),
  drop constraint bill_run_shard_pkey,
  add primary key (run_id, stage, shard);
update bill_run_shard s set stage = 'CALCULATE' from bill_run r where r.id = s.run_id and r.preview;
comment on column bill_run_shard.billed is 'Of stage UNDO: bills taken back; skipped counts those that stand because something rests on them.';

alter table bill_run_account
  add column posted boolean not null default true,
  add column reason text,
  add column month_kopiykas bigint,
  add column previous_kopiykas bigint,
  add column kept text check (kept in ('PAID', 'FOLLOWED', 'REPLACED'));
update bill_run_account a set posted = false from bill_run r where r.id = a.run_id and r.preview;
comment on column bill_run_account.posted is 'False: calculated for a preview or a release; nothing stands behind it.';
comment on column bill_run_account.previous_kopiykas is 'Charged for the month before by the bills that stood at the time; with month_kopiykas the comparison.';
comment on column bill_run_account.kept is 'Why an undo of the run left the bill alone.';

-- What a second calculation found different: any row blocks the release.
create table bill_run_difference (
  run_id          uuid not null references bill_run (id),
  account_id      bigint not null references account (id),
  billed_kopiykas bigint not null,
  other_kopiykas  bigint,
  detail          text not null,
  primary key (run_id, account_id)
);

-- A withdrawn supersession moves here, row by row: the superseded bill stands again, and what happened stays readable.
create table bill_supersession_undone (
  superseded_bill_no bigint not null references bill_number (bill_no),
  bill_no         bigint not null references bill_number (bill_no),
  account_id      bigint not null,
  reason          text not null,
  on_date         date not null,
  detail          text,
  undone_on       date not null,
  run_id          uuid not null references bill_run (id),
  primary key (superseded_bill_no, bill_no)
);
create trigger bill_supersession_undone_insert_only before update or delete or truncate on bill_supersession_undone
  for each statement execute function refuse_change();

drop trigger bill_supersession_insert_only on bill_supersession;
create trigger bill_supersession_insert_only before update or truncate on bill_supersession
  for each statement execute function refuse_change();
create function refuse_forgetting() returns trigger language plpgsql as $$
begin
  if not exists (select from bill_supersession_undone u
      where u.superseded_bill_no = old.superseded_bill_no and u.bill_no = old.bill_no) then
    raise exception 'a supersession is withdrawn, not deleted' using errcode = 'restrict_violation';
  end if;
  return old;
end $$;
create trigger bill_supersession_withdrawn before delete on bill_supersession
  for each row execute function refuse_forgetting();

-- The one series of numbers without a hole: invoices with VAT, from one each year, numbered when they are released.
create table vat_series (
  series          text primary key,
  last_no         bigint not null check (last_no >= 0)
);
create table vat_invoice (
  series          text not null references vat_series (series),
  number          bigint not null check (number > 0),
  bill_no         bigint not null unique references bill_number (bill_no),
  numbered_on     date not null,
  primary key (series, number)
);
create trigger vat_invoice_insert_only before update or delete or truncate on vat_invoice
  for each statement execute function refuse_change();

alter table outbox_message
  drop constraint outbox_message_state_check,
  add constraint outbox_message_state_check check (state in ('PENDING', 'SENT', 'FAILED', 'WITHDRAWN'));

grant update on bill_run_account to customer_app;
grant select, insert on bill_run_difference, bill_supersession_undone, vat_invoice to customer_app;
grant delete on bill_run_difference to customer_app;
grant delete on bill_supersession to customer_app;
grant select, insert, update on vat_series to customer_app;

insert into parameter (name, effective_from, value, source, confidence) values
  ('billing.run-release', '2006-01-01', 'STAFF', 'supplier rule', 'demo');
