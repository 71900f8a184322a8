-- Register reads (append-only, partitioned by the year of the read), submissions, estimates,
-- questionable reads, and what has been billed up to where.

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

create table read_submission (
  id              uuid primary key,
  service_point_id bigint not null references service_point (id),
  meter_id        bigint not null references meter (id),
  read_on         date not null,
  effective_on    date not null,
  source          text not null check (source in ('CUSTOMER', 'CONTROLLER', 'SYSTEM_OPERATOR', 'INSTALLATION', 'REMOVAL')),
  quality         text not null check (quality in ('VALID', 'EDITED', 'QUESTIONABLE')),
  replaces_id     uuid references read_submission (id),
  reason          text,
  submitted_by    text not null,
  submitted_on    date not null,
  recorded_at     timestamptz not null
);
create index read_submission_point on read_submission (service_point_id, read_on);
comment on table read_submission is 'All registers of one meter read at one time. A correction replaces an older submission and keeps both.';

create sequence register_read_id_seq increment by 50 start with 50;
create table register_read (
  read_on         date not null,
  id              bigint not null,
  submission_id   uuid not null,
  service_point_id bigint not null,
  register_id     bigint not null,
  register        text not null check (register in ('T1', 'T2', 'T3')),
  value_wh        bigint not null check (value_wh >= 0),
  effective_on    date not null,
  source          text not null check (source in ('CUSTOMER', 'CONTROLLER', 'SYSTEM_OPERATOR', 'INSTALLATION', 'REMOVAL')),
  quality         text not null check (quality in ('VALID', 'EDITED', 'QUESTIONABLE')),
  rolled_over     boolean not null default false,
  primary key (read_on, id),
  unique (read_on, register_id, submission_id)
) partition by range (read_on);
create index register_read_point on register_read (service_point_id, read_on);
comment on column register_read.value_wh is 'Register value before the multiplier, in thousandths of a kWh.';

create table read_review (
  submission_id   uuid primary key references read_submission (id),
  reason          text not null,
  detail          text not null,
  raised_on       date not null,
  state           text not null check (state in ('OPEN', 'RELEASED', 'REJECTED')),
  decided_on      date,
  decided_by      text,
  decision_note   text,
  version         bigint not null default 0
);
create index read_review_open on read_review (raised_on) where state = 'OPEN';

create table controller_visit (
  id              bigint generated always as identity primary key,
  service_point_id bigint not null references service_point (id),
  reason          text not null check (reason in ('PROLONGED_ESTIMATION', 'METER_EXCHANGE_REPORTED', 'QUESTIONABLE_READ')),
  raised_on       date not null,
  closed_on       date
);
create unique index controller_visit_open on controller_visit (service_point_id, reason) where closed_on is null;

create table estimate (
  period_from     date not null,
  id              bigint not null,
  period_until    date not null check (period_until > period_from),
  service_point_id bigint not null,
  register        text not null,
  energy_wh       bigint not null,
  rule            text not null,
  bill_no         bigint not null,
  primary key (period_from, id)
) partition by range (period_from);
create sequence estimate_id_seq increment by 50 start with 50;
create index estimate_point on estimate (service_point_id, period_from);

create table billed_mark (
  service_point_id bigint primary key references service_point (id),
  billed_until    date not null,
  actual_until    date not null,
  bill_no         bigint not null,
  provisional_in_a_row smallint not null default 0,
  version         bigint not null default 0
);
comment on table billed_mark is 'How far a point has been billed, and up to which actual read.';

do $$
begin
  for y in 2019..2035 loop
    perform ensure_year('register_read', y);
    perform ensure_year('estimate', y);
  end loop;
end $$;

create trigger register_read_insert_only before update or delete or truncate on register_read for each statement execute function refuse_change();
create trigger read_submission_insert_only before update or delete or truncate on read_submission for each statement execute function refuse_change();
create trigger estimate_insert_only before update or delete or truncate on estimate for each statement execute function refuse_change();

grant select, insert on read_submission, register_read, estimate to meter_app;
grant select, insert, update on read_review, controller_visit, billed_mark to meter_app;
grant usage on all sequences in schema meter to meter_app;
