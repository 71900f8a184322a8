-- How many accounts of a run were rated a second time on request, by stage; those that differ are in
-- bill_run_difference.
create table bill_run_shadow (
  run_id          uuid not null references bill_run (id),
  stage           text not null check (stage in ('CALCULATE', 'POST')),
  billed          bigint not null check (billed >= 0),
  rated           bigint not null check (rated between 0 and billed),
  rated_at        timestamptz not null,
  primary key (run_id, stage)
);
comment on column bill_run_shadow.rated is 'Grows while the rating is under way.';
grant select, insert, update on bill_run_shadow to customer_app;
