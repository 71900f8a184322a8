-- How far each shard of a bill run has come, written in the transaction of its chunk: a restarted run goes on right there,
-- whatever the job repository remembers.

create table bill_run_shard (
  run_id          uuid not null references bill_run (id),
  shard           smallint not null check (shard >= 0),
  last_account_id bigint not null default 0,
  billed          bigint not null default 0,
  parked          bigint not null default 0,
  skipped         bigint not null default 0,
  total_kopiykas  bigint not null default 0,
  heartbeat_at    timestamptz not null,
  version         bigint not null default 0,
  primary key (run_id, shard)
);

alter table bill_run
  add column shards smallint not null default 2 check (shards > 0),
  drop column billed,
  drop column parked,
  drop column skipped,
  drop column total_kopiykas,
  drop column job_execution,
  drop column kind;

grant select, insert, update on bill_run_shard to customer_app;
