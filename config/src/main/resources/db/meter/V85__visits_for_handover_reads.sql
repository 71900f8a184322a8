-- Controllers are asked for the read of a handover that was entered without one.

alter table controller_visit
  drop constraint controller_visit_reason_check,
  add constraint controller_visit_reason_check
    check (reason in ('PROLONGED_ESTIMATION', 'METER_EXCHANGE_REPORTED', 'QUESTIONABLE_READ', 'HANDOVER_UNREAD'));
