-- Parked accounts tried again because staff chose their rows, not for a reason.

alter table parked_retry add column chosen boolean not null default false;
comment on column parked_retry.chosen is 'Staff chose the rows one by one; several such retries may go on at once.';
drop index parked_retry_open;
create unique index parked_retry_open on parked_retry (coalesce(reason, ''))
  where not chosen and state in ('REQUESTED', 'RUNNING', 'INTERRUPTED');
