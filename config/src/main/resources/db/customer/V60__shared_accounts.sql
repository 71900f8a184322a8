-- Accounts shared by logins: invitations by e-mail. Since when bills go the way they go.

create sequence account_invitation_id_seq increment by 50 start with 50;
create table account_invitation (
  id              bigint primary key,
  account_id      bigint not null references account (id),
  token_hash      bytea not null unique,
  email           text not null,
  role            text not null check (role in ('OWNER', 'MEMBER', 'READ_ONLY')),
  invited_by      bigint not null references portal_user (id),
  invited_at      timestamptz not null,
  expires_at      timestamptz not null,
  accepted_at     timestamptz,
  accepted_by     bigint references portal_user (id),
  withdrawn_at    timestamptz,
  version         bigint not null default 0,
  check (accepted_at is null or withdrawn_at is null),
  check ((accepted_at is null) = (accepted_by is null))
);
create index account_invitation_account on account_invitation (account_id, invited_at);
create index account_invitation_email on account_invitation (lower(email))
  where accepted_at is null and withdrawn_at is null;
comment on column account_invitation.token_hash is 'SHA-256 of the secret in the letter; the secret itself is not kept.';

alter table account_link drop constraint account_link_proved_by_check;
alter table account_link add constraint account_link_proved_by_check
  check (proved_by in ('BILL_AMOUNT', 'METER_SERIAL', 'LINK_CODE', 'STAFF', 'DEMO', 'INVITATION'));

alter table account add column delivery_since date;
comment on column account.delivery_since is 'The day the customer chose bill_delivery; empty while nobody has chosen.';

grant select, insert, update on account_invitation to customer_app;
grant usage on sequence account_invitation_id_seq to customer_app;
