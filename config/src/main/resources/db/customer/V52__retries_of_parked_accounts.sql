-- Many parked accounts tried again at once: which, and what became of each.

create table parked_retry (
  id              uuid primary key,
  reason          text,
  state           text not null check (state in ('REQUESTED', 'RUNNING', 'INTERRUPTED', 'COMPLETED', 'FAILED')),
  requested_by    text not null,
  requested_on    date not null,
  heartbeat_at    timestamptz not null,
  finished_at     timestamptz,
  failure         text,
  version         bigint not null default 0
);
comment on column parked_retry.reason is 'Why the accounts were parked; empty for all reasons.';
create table parked_retry_item (
  retry_id        uuid not null references parked_retry (id),
  parked_id       bigint not null references parked_account (id),
  outcome         text check (outcome in ('ISSUED', 'NOTHING_LEFT', 'STILL_PARKED', 'SETTLED_BEFORE', 'FAULT')),
  primary key (retry_id, parked_id)
);
create unique index parked_retry_open on parked_retry (coalesce(reason, '')) where state in ('REQUESTED', 'RUNNING', 'INTERRUPTED');
grant select, insert, update on parked_retry, parked_retry_item to customer_app;
