-- Reads without a login: the right to enter them, and the attempts of people whom nobody knows yet.

alter table link_attempt alter column user_id drop not null;
comment on column link_attempt.user_id is 'Empty for an attempt without a login: those have a limit of their own, so a stranger cannot lock a customer out of linking.';

create table read_pass (
  token_hash      bytea primary key,
  account_id      bigint not null references account (id),
  origin          text not null check (origin in ('PROOF', 'REMINDER')),
  counts_for      date,
  last_day        date not null,
  issued_at       timestamptz not null,
  expires_at      timestamptz not null
);
create index read_pass_account on read_pass (account_id);
comment on table read_pass is 'The right to enter the reads of one account without a login, for a while. The holder has the secret, the table its hash.';
comment on column read_pass.counts_for is 'The only day that reads entered by it may count for; empty for any.';

create table read_pass_use (
  token_hash      bytea not null references read_pass (token_hash),
  service_point_id bigint not null,
  receipt_no      bigint not null references read_receipt (receipt_no),
  primary key (token_hash, service_point_id)
);
comment on table read_pass_use is 'What was entered by a pass: each service point once.';

grant select, insert on read_pass, read_pass_use to customer_app;

-- Reminders, and the links that refuse them.

create table signing_key (
  purpose         text primary key,
  secret          bytea not null
);
comment on table signing_key is 'Keys by which links are recognised as ours; made by this migration, different in every installation.';
insert into signing_key (purpose, secret)
values ('unsubscribe', decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
grant select on signing_key to customer_app;

insert into parameter (name, effective_from, value, source, confidence) values
  ('reminder.debt-after-days', '2006-01-01', '3', 'house rule: time for a transfer to arrive', 'demo'),
  ('reminder.debt-from-hryvnias', '2006-01-01', '20', 'house rule: a letter about less annoys', 'demo'),
  ('reminder.verification-days-before', '2006-01-01', '60', 'house rule: time to arrange the verification', 'demo');
