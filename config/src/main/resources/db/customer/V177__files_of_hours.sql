-- Files of hourly volumes are kept and worked off as those of reads are.
alter table file_import drop constraint file_import_kind_check,
  add constraint file_import_kind_check check (kind in ('PAYMENTS', 'READS', 'HOURS'));
