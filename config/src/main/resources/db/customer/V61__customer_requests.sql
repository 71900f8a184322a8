-- What customers ask of staff: one row per request, its history beside it, its photograph apart.

create sequence customer_request_no_seq start with 100001;
create table customer_request (
  id              bigint primary key,
  account_id      bigint not null references account (id),
  kind            text not null check (kind in
    ('SEAL_BROKEN', 'REPLACE_METER', 'VERIFY_METER', 'CHANGE_NAME', 'MOVE_OUT', 'DECLARE_EMPTY', 'DISPUTE_ENTRY')),
  subject         text not null,
  details         text not null,
  state           text not null check (state in ('SENT', 'IN_WORK', 'DONE', 'REFUSED', 'WITHDRAWN')),
  sent_by         bigint not null references portal_user (id),
  sent_on         date not null,
  due_on          date not null check (due_on > sent_on),
  claimed_by      bigint references portal_user (id),
  closed_on       date,
  answer          text,
  form_key        uuid not null unique,
  version         bigint not null default 0,
  check ((state = 'IN_WORK') <= (claimed_by is not null)),
  check ((state in ('DONE', 'REFUSED')) <= (answer is not null)),
  check ((state in ('DONE', 'REFUSED', 'WITHDRAWN')) = (closed_on is not null))
);
create unique index customer_request_open on customer_request (account_id, kind, subject)
  where state in ('SENT', 'IN_WORK');
create index customer_request_account on customer_request (account_id, sent_on);
create index customer_request_due on customer_request (due_on) where state in ('SENT', 'IN_WORK');
comment on column customer_request.subject is 'What of the account it is about: serial of the meter, number of the entry; empty for the account itself.';
comment on column customer_request.details is 'The fields of the kind as JSON.';
comment on column customer_request.form_key is 'Of the form that sent it: the same form sent twice is one request.';

create table customer_request_event (
  id              bigint generated always as identity primary key,
  request_id      bigint not null references customer_request (id),
  state           text not null check (state in ('SENT', 'IN_WORK', 'DONE', 'REFUSED', 'WITHDRAWN')),
  actor           text not null,
  recorded_at     timestamptz not null,
  business_day    date not null
);
create index customer_request_event_request on customer_request_event (request_id, id);
create trigger customer_request_event_insert_only before update or delete or truncate on customer_request_event
  for each statement execute function refuse_change();

create table customer_request_photo (
  request_id      bigint primary key references customer_request (id),
  content         bytea not null,
  media_type      text not null
);

grant select, insert, update on customer_request to customer_app;
grant select, insert on customer_request_event, customer_request_photo to customer_app;
grant usage on sequence customer_request_no_seq to customer_app;
