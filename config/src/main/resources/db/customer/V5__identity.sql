-- Logins, what they may do, which accounts they see; tokens; idempotency keys; the audit trail.

create sequence portal_user_id_seq increment by 50 start with 50;
create table portal_user (
  id              bigint primary key,
  email           text not null,
  display_name    text not null,
  password_hash   text not null,
  language        text not null default 'uk' check (language in ('uk', 'en', 'ru')),
  theme           text not null default 'SYSTEM' check (theme in ('SYSTEM', 'LIGHT', 'DARK')),
  registered_at   timestamptz not null,
  email_confirmed_at timestamptz,
  demo            boolean not null default false,
  locked_until    timestamptz,
  failed_logins   integer not null default 0,
  version         bigint not null default 0
);
create unique index portal_user_email on portal_user (lower(email));
comment on column portal_user.demo is 'A published password: refused outside demo mode.';

create table user_group (
  user_id         bigint not null references portal_user (id),
  group_name      text not null check (group_name in ('CUSTOMER', 'CLERK', 'ADMINISTRATOR')),
  primary key (user_id, group_name)
);

create table user_token (
  token_hash      bytea primary key,
  user_id         bigint not null references portal_user (id),
  purpose         text not null check (purpose in ('CONFIRM_EMAIL', 'RESET_PASSWORD')),
  issued_at       timestamptz not null,
  expires_at      timestamptz not null,
  used_at         timestamptz
);
create table api_token (
  token_hash      bytea primary key,
  user_id         bigint not null references portal_user (id),
  scopes          text not null,
  issued_at       timestamptz not null,
  expires_at      timestamptz not null,
  revoked_at      timestamptz
);

create table account_link (
  user_id         bigint not null references portal_user (id),
  account_id      bigint not null references account (id),
  role            text not null check (role in ('OWNER', 'MEMBER', 'READ_ONLY')),
  own_name        text,
  linked_on       date not null,
  proved_by       text not null check (proved_by in ('BILL_AMOUNT', 'METER_SERIAL', 'LINK_CODE', 'STAFF', 'DEMO')),
  version         bigint not null default 0,
  primary key (user_id, account_id)
);
create index account_link_account on account_link (account_id);

create table link_attempt (
  id              bigint generated always as identity primary key,
  user_id         bigint not null,
  account_number  text not null,
  succeeded       boolean not null,
  attempted_at    timestamptz not null
);
create index link_attempt_user on link_attempt (user_id, attempted_at);
create index link_attempt_number on link_attempt (account_number, attempted_at);

create sequence link_request_id_seq increment by 50 start with 50;
create table link_request (
  id              bigint primary key,
  user_id         bigint not null references portal_user (id),
  account_number  text not null,
  comment         text,
  photo           bytea,
  photo_type      text,
  state           text not null check (state in ('OPEN', 'APPROVED', 'REJECTED')),
  requested_on    date not null,
  decided_on      date,
  decided_by      text,
  answer          text,
  version         bigint not null default 0
);

create table idempotency_key (
  user_id         bigint not null,
  key             text not null,
  request         text not null,
  body_hash       bytea not null,
  status          smallint not null,
  answer          text not null,
  recorded_at     timestamptz not null,
  primary key (user_id, key)
);

create sequence audit_record_id_seq increment by 50 start with 50;
create table audit_record (
  id              bigint primary key,
  recorded_at     timestamptz not null,
  business_day    date not null,
  actor           text not null,
  action          text not null,
  object_kind     text not null,
  object_id       text not null,
  before          text,
  after           text,
  previous_hash   bytea,
  hash            bytea not null
);
create index audit_record_object on audit_record (object_kind, object_id);
create trigger audit_record_insert_only before update or delete or truncate on audit_record for each statement execute function refuse_change();

grant select, insert on link_attempt, idempotency_key, audit_record to customer_app;
grant select, insert, update on portal_user, user_token, api_token, link_request to customer_app;
grant select, insert, update, delete on user_group, account_link to customer_app;
grant usage on all sequences in schema customer to customer_app;
