-- Disconnection, reconnection, empty homes are events of the agreement under which the point is supplied.
alter table agreement_event
  drop constraint agreement_event_kind_check,
  add constraint agreement_event_kind_check check (kind in ('CLOSED', 'HANDED_OVER', 'CHANGED', 'METER_EXCHANGED',
    'DISCONNECTED', 'RECONNECTED', 'DECLARED_EMPTY', 'OCCUPIED'));
