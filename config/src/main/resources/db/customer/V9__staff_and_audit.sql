-- A login that staff have locked, and the way from an object to what was done about it.

alter table portal_user add column suspended_at timestamptz;
comment on column portal_user.suspended_at is 'Locked by staff until they unlock it; a new password does not help, unlike after wrong passwords.';

create index audit_record_object_id on audit_record (object_id);
