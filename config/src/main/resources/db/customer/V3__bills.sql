-- Bills, what they are made of, what is live, what supersedes what; orders and runs.
-- Bills are insert-only and partitioned by the year they were issued in; the two small unpartitioned tables
-- bill_number and live_segment carry what a partitioned table cannot: uniqueness over all years.

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'table % is insert-only', tg_table_name using errcode = 'restrict_violation';
end $$;

create function ensure_year(parent regclass, year integer) returns void
  language plpgsql as $$
begin
  execute format('create table if not exists %I partition of %s for values from (%L) to (%L)',
    parent::text || '_' || year, parent, make_date(year, 1, 1), make_date(year + 1, 1, 1));
end $$;

create sequence bill_number_seq increment by 50 start with 1000049;
create table bill_number (
  bill_no         bigint primary key,
  account_id      bigint not null references account (id),
  issued_on       date not null,
  bill_key        text not null unique
);
create index bill_number_account on bill_number (account_id, issued_on);
comment on column bill_number.bill_key is 'What the bill answers, e.g. order:17 or run:2025-10:4711; a repeated request finds its bill.';

create sequence bill_order_id_seq increment by 50 start with 50;
create table bill_order (
  id              bigint primary key,
  account_id      bigint not null references account (id),
  submission_id   uuid,
  ordered_on      date not null,
  bill_until      date not null,
  ordered_by      bigint not null,
  preview_total_kopiykas bigint not null,
  state           text not null check (state in ('ORDERED', 'ISSUED', 'PARKED', 'NOTHING_TO_BILL', 'CANCELLED')),
  bill_no         bigint,
  version         bigint not null default 0,
  check ((state = 'ISSUED') = (bill_no is not null))
);
create unique index bill_order_open on bill_order (account_id) where state = 'ORDERED';
create index bill_order_account on bill_order (account_id);

create table bill_run (
  id              uuid primary key,
  kind            text not null check (kind in ('MONTHLY', 'ORDERED')),
  period_from     date not null,
  period_until    date not null check (period_until > period_from),
  preview         boolean not null,
  business_day    date not null,
  run_key         text not null unique,
  state           text not null check (state in ('REQUESTED', 'RUNNING', 'INTERRUPTED', 'COMPLETED', 'FAILED')),
  phase           text,
  job_execution   bigint,
  started_at      timestamptz,
  heartbeat_at    timestamptz,
  finished_at     timestamptz,
  requested_by    text not null,
  accounts        bigint not null default 0,
  billed          bigint not null default 0,
  parked          bigint not null default 0,
  skipped         bigint not null default 0,
  total_kopiykas  bigint not null default 0,
  reconciled      text,
  failure         text,
  version         bigint not null default 0
);
comment on table bill_run is 'Our own memory of runs: the job repository keeps a crashed execution as started for ever.';

create table bill_run_account (
  run_id          uuid not null references bill_run (id),
  account_id      bigint not null,
  outcome         text not null check (outcome in ('BILLED', 'PARKED', 'SKIPPED')),
  bill_no         bigint,
  total_kopiykas  bigint not null default 0,
  primary key (run_id, account_id)
);

create sequence parked_account_id_seq increment by 50 start with 50;
create table parked_account (
  id              bigint primary key,
  run_id          uuid,
  order_id        bigint,
  account_id      bigint not null references account (id),
  period_from     date not null,
  period_until    date not null,
  reason          text not null,
  detail          text not null,
  parked_on       date not null,
  resolved_on     date,
  resolved_by     text,
  resolution      text,
  version         bigint not null default 0
);
create unique index parked_account_open on parked_account (account_id, period_from, period_until) where resolved_on is null;

create table bill (
  issued_on       date not null,
  bill_no         bigint not null,
  account_id      bigint not null,
  period_from     date not null,
  period_until    date not null check (period_until > period_from),
  kind            text not null check (kind in ('FINAL', 'PROVISIONAL')),
  cause           text not null check (cause in ('ORDERED', 'MONTHLY', 'REBILL')),
  run_id          uuid,
  order_id        bigint,
  energy_wh       bigint not null,
  charges_kopiykas bigint not null,
  net_kopiykas    bigint not null,
  vat_kopiykas    bigint not null,
  opening_kopiykas bigint not null,
  due_on          date not null,
  expected_kopiykas bigint,
  recommended_kopiykas bigint,
  issued_at       timestamptz not null,
  primary key (issued_on, bill_no),
  check (net_kopiykas + vat_kopiykas = charges_kopiykas)
) partition by range (issued_on);
create index bill_account on bill (account_id, period_from);

create table bill_segment (
  issued_on       date not null,
  bill_no         bigint not null,
  ordinal         smallint not null,
  agreement_id    bigint not null,
  service_point_id bigint not null,
  period_from     date not null,
  period_until    date not null check (period_until > period_from),
  basis           text not null check (basis in ('ACTUAL', 'ESTIMATED')),
  estimation_rule text,
  energy_wh       bigint not null,
  reads           text not null,
  primary key (issued_on, bill_no, ordinal)
) partition by range (issued_on);
comment on column bill_segment.reads is 'JSON: the reads that the segment rests on, by register: date, value, source, quality.';

create table bill_line (
  issued_on       date not null,
  bill_no         bigint not null,
  ordinal         smallint not null,
  segment         smallint not null,
  kind            text not null check (kind in ('ENERGY', 'CHARGED_BEFORE', 'RELIEF', 'SUBSIDY', 'FIXED', 'VAT')),
  month           date not null check (extract(day from month) = 1),
  period_from     date not null,
  period_until    date not null,
  register        text,
  block           smallint,
  quantity_wh     bigint,
  unit_rate       numeric(12, 6),
  coefficient     numeric(6, 4),
  rate_version_id bigint,
  amount_kopiykas bigint not null,
  explanation     text not null,
  primary key (issued_on, bill_no, ordinal)
) partition by range (issued_on);
comment on column bill_line.explanation is 'JSON of the rule, block, act and base bills behind the amount; quantity x unit_rate x coefficient, rounded once.';

create table live_segment (
  agreement_id    bigint not null,
  period          daterange not null,
  bill_no         bigint not null,
  issued_on       date not null,
  account_id      bigint not null,
  provisional     boolean not null,
  exclude using gist (agreement_id with =, period with &&)
);
create index live_segment_bill on live_segment (bill_no);
create index live_segment_account on live_segment (account_id);
comment on table live_segment is 'Spans billed by bills that stand; the only table with deletes. No overlap for one agreement.';

create table bill_supersession (
  superseded_bill_no bigint primary key references bill_number (bill_no),
  bill_no         bigint references bill_number (bill_no),
  account_id      bigint not null,
  reason          text not null check (reason in ('ACTUAL_READ', 'CANCELLED_BY_STAFF', 'RUN_UNDONE')),
  on_date         date not null,
  detail          text
);
create index bill_supersession_bill on bill_supersession (bill_no);
create index bill_supersession_account on bill_supersession (account_id);

do $$
declare y integer;
begin
  for y in 2019..2035 loop
    perform ensure_year('bill', y);
    perform ensure_year('bill_segment', y);
    perform ensure_year('bill_line', y);
  end loop;
end $$;

create trigger bill_insert_only before update or delete or truncate on bill for each statement execute function refuse_change();
create trigger bill_segment_insert_only before update or delete or truncate on bill_segment for each statement execute function refuse_change();
create trigger bill_line_insert_only before update or delete or truncate on bill_line for each statement execute function refuse_change();
create trigger bill_number_insert_only before update or delete or truncate on bill_number for each statement execute function refuse_change();
create trigger bill_supersession_insert_only before update or delete or truncate on bill_supersession for each statement execute function refuse_change();

grant select, insert on bill_number, bill, bill_segment, bill_line, bill_supersession, bill_run_account to customer_app;
grant select, insert, update on bill_order, bill_run, parked_account to customer_app;
grant select, insert, delete on live_segment to customer_app;
grant usage on all sequences in schema customer to customer_app;
