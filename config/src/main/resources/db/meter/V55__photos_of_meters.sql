-- Photographs of meters, kept with the reads they show.

create table read_photo (
  submission_id   uuid primary key references read_submission (id),
  content         bytea not null,
  media_type      text not null check (media_type in ('image/jpeg', 'image/png', 'image/webp', 'image/heic'))
);
create trigger read_photo_insert_only before update or delete or truncate on read_photo for each statement execute function refuse_change();
comment on table read_photo is 'At most one for a submission, stripped of what tells where and by whom it was taken.';

grant select, insert on read_photo to meter_app;
