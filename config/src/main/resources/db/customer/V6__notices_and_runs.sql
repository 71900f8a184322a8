-- Outbox of notices; the customer's side of read submissions; the calendar of nightly jobs.

create sequence outbox_message_id_seq increment by 50 start with 50;
create table outbox_message (
  id              bigint primary key,
  message_key     text not null unique,
  kind            text not null,
  recipient       text not null,
  language        text not null,
  model           text not null,
  account_id      bigint,
  bill_no         bigint,
  message_id      text not null unique,
  state           text not null check (state in ('PENDING', 'SENT', 'FAILED')),
  attempts        integer not null default 0,
  next_attempt_at timestamptz not null,
  recorded_at     timestamptz not null,
  sent_at         timestamptz,
  last_error      text,
  version         bigint not null default 0
);
create index outbox_message_pending on outbox_message (next_attempt_at) where state = 'PENDING';
create index outbox_message_account on outbox_message (account_id);
comment on column outbox_message.message_id is 'Fixed when the row is written, so a repeated send carries the same Message-ID.';

create table read_receipt (
  submission_id   uuid primary key,
  receipt_no      bigint not null unique,
  account_id      bigint not null references account (id),
  service_point_id bigint not null,
  read_on         date not null,
  submitted_by    text not null,
  submitted_on    date not null
);
create sequence receipt_no_seq increment by 50 start with 100049;
create index read_receipt_account on read_receipt (account_id, read_on);
comment on table read_receipt is 'Twin of meter.read_submission, written in the same transaction.';

create table job_run (
  id              uuid primary key,
  job             text not null,
  business_day    date not null,
  state           text not null check (state in ('RUNNING', 'INTERRUPTED', 'COMPLETED', 'FAILED')),
  attempt         integer not null default 1,
  started_at      timestamptz not null,
  heartbeat_at    timestamptz not null,
  finished_at     timestamptz,
  result          text,
  failure         text,
  version         bigint not null default 0,
  unique (job, business_day)
);

grant select, insert on read_receipt to customer_app;
grant select, insert, update on outbox_message, job_run to customer_app;
grant usage on all sequences in schema customer to customer_app;
