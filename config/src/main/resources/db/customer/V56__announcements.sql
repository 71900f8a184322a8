-- What the supplier tells everybody: on the first page of the cabinet and before the login.

create sequence announcement_id_seq increment by 50 start with 50;
create table announcement (
  id              bigint primary key,
  shown_from      date not null,
  shown_until     date not null check (shown_until > shown_from),
  urgent          boolean not null,
  title_uk        text not null,
  body_uk         text not null,
  title_en        text not null,
  body_en         text not null,
  title_ru        text not null,
  body_ru         text not null,
  written_by      text not null,
  withdrawn_by    text,
  version         bigint not null default 0
);
comment on column announcement.shown_until is 'The day after the last.';
grant select, insert, update on announcement to customer_app;
grant usage on announcement_id_seq to customer_app;
