-- A rehearsal is of a draft that staff have prepared; drafts never change.
alter table rehearsal
  drop column candidate,
  add column rate_version_id bigint not null references rate_version (id);
grant select on rate_version, rate_block to customer_app;
