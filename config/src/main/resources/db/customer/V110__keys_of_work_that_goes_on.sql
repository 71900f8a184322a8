-- The key of work that is more than one transaction is entered before the work, and answered after it.

alter table idempotency_key alter column status drop not null;
alter table idempotency_key alter column answer drop not null;
alter table idempotency_key add column work uuid;
alter table idempotency_key add column business_day date;
alter table idempotency_key add column attempt integer not null default 0;
alter table idempotency_key add column heartbeat_at timestamptz;
alter table idempotency_key add constraint idempotency_key_answer check ((status is null) = (answer is null));
alter table idempotency_key add constraint idempotency_key_known check (status is not null or (work is not null and business_day is not null));

comment on column idempotency_key.work is 'What the work makes anew bears this id in every attempt; empty where write and key are one transaction.';
comment on column idempotency_key.business_day is 'The business date of the first attempt.';
comment on column idempotency_key.attempt is 'How often the work was begun. Whoever began an earlier attempt holds the key no longer.';
comment on column idempotency_key.heartbeat_at is 'Last sign of life of the work; empty once it is answered, or broke off.';

grant update on idempotency_key to customer_app;
