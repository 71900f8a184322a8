-- How many of the bills of a run that posts at once are rated a second time: one in so many; 0 none. A run that waits
-- for its release has all of them rated twice.
insert into parameter (name, effective_from, value, source, confidence) values
  ('billing.shadow-sample', '2006-01-01', '20', 'supplier rule', 'demo');

-- What every account would have paid under a tariff that is not in force: nothing of it is posted.
create table rehearsal (
  id              uuid primary key,
  title           text not null,
  candidate       text not null,
  month_from      date not null check (extract(day from month_from) = 1),
  month_until     date not null check (month_until > month_from and extract(day from month_until) = 1),
  state           text not null check (state in ('REQUESTED', 'RUNNING', 'INTERRUPTED', 'COMPLETED', 'FAILED')),
  requested_by    text not null,
  requested_on    date not null,
  started_at      timestamptz,
  heartbeat_at    timestamptz not null,
  finished_at     timestamptz,
  failure         text,
  accounts        bigint not null default 0,
  last_account_id bigint not null default 0,
  version         bigint not null default 0
);
comment on column rehearsal.candidate is 'JSON: the versions that take the place of those in force, as they were when it was asked for.';
create table rehearsal_account (
  rehearsal_id    uuid not null references rehearsal (id),
  account_id      bigint not null,
  energy_wh       bigint not null,
  now_kopiykas    bigint not null,
  then_kopiykas   bigint not null,
  primary key (rehearsal_id, account_id)
);
grant select, insert, update on rehearsal to customer_app;
grant select, insert on rehearsal_account to customer_app;
