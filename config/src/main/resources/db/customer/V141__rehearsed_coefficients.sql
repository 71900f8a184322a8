-- A rehearsal is of a draft of rates or of a draft of coefficients of zones.
alter table rehearsal
  alter column rate_version_id drop not null,
  add column zone_version_id bigint references zone_version (id),
  add constraint rehearsal_of_one_draft check (num_nonnulls(rate_version_id, zone_version_id) = 1);
