-- A state that was entered by mistake is ended on its own first day: it never was.
alter table service_point_state
  drop constraint service_point_state_check,
  add constraint service_point_state_days check (valid_until >= valid_from);
comment on column service_point_state.valid_until is
  'The first day that is again as before; the day it began if it was taken back.';
