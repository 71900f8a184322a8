-- The read that an agreement begins, ends or changes with: it counts on its own date.

alter table read_submission
  drop constraint read_submission_source_check,
  add constraint read_submission_source_check
    check (source in ('CUSTOMER', 'CONTROLLER', 'SYSTEM_OPERATOR', 'INSTALLATION', 'REMOVAL', 'HANDOVER'));
alter table register_read
  drop constraint register_read_source_check,
  add constraint register_read_source_check
    check (source in ('CUSTOMER', 'CONTROLLER', 'SYSTEM_OPERATOR', 'INSTALLATION', 'REMOVAL', 'HANDOVER'));
