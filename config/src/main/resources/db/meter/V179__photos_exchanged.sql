-- A photograph may be exchanged or taken back by who sent it: the last row of a submission counts, all are kept.

alter table read_photo drop constraint read_photo_pkey;
alter table read_photo
  add column id bigint generated always as identity primary key,
  add column sent_by text,
  add column sent_at timestamptz,
  alter column content drop not null,
  alter column media_type drop not null,
  add constraint read_photo_taken_back check ((content is null) = (media_type is null));
create index read_photo_submission on read_photo (submission_id, id desc);
comment on table read_photo is 'Stripped of what tells where and by whom it was taken. The last of a submission counts; one without content takes it back.';
comment on column read_photo.sent_by is 'Empty for those of before: whoever sent the reads.';
