-- What customers think: polls of staff, suggestions of customers, their votes. And works that staff announce.

create sequence poll_id_seq increment by 50 start with 50;
create table poll (
  id              bigint primary key,
  question_uk     text not null,
  question_en     text not null,
  question_ru     text not null,
  opens_on        date not null,
  closes_on       date not null check (closes_on > opens_on),
  ended_on        date,
  announced_by    text not null,
  version         bigint not null default 0
);
comment on column poll.closes_on is 'The first day without votes, unless staff ended the poll before.';

create table poll_answer (
  poll_id         bigint not null references poll (id),
  ordinal         smallint not null check (ordinal between 1 and 10),
  text_uk         text not null,
  text_en         text not null,
  text_ru         text not null,
  primary key (poll_id, ordinal)
);

create table poll_vote (
  poll_id         bigint not null,
  user_id         bigint not null references portal_user (id),
  ordinal         smallint not null,
  voted_at        timestamptz not null,
  primary key (poll_id, user_id),
  foreign key (poll_id, ordinal) references poll_answer (poll_id, ordinal)
);
comment on table poll_vote is 'One vote per login, changed until the poll ends. Only sums are ever shown.';

create sequence suggestion_id_seq increment by 50 start with 50;
create table suggestion (
  id              bigint primary key,
  user_id         bigint not null references portal_user (id),
  body            text not null check (length(body) between 1 and 2000),
  moderation      text not null check (moderation in ('WAITING', 'PUBLISHED', 'REFUSED')),
  state           text not null check (state in ('NEW', 'PLANNED', 'DONE', 'DECLINED')),
  made_at         timestamptz not null,
  made_on         date not null,
  published_on    date,
  answer          text,
  answered_on     date,
  decided_by      text,
  version         bigint not null default 0,
  check (state = 'NEW' or moderation = 'PUBLISHED')
);
create index suggestion_user on suggestion (user_id, made_at);
create index suggestion_moderation on suggestion (moderation, id);
comment on column suggestion.user_id is 'Who made it: for limits and for the author alone, never shown to others.';

create table suggestion_vote (
  suggestion_id   bigint not null references suggestion (id),
  user_id         bigint not null references portal_user (id),
  voted_at        timestamptz not null,
  primary key (suggestion_id, user_id)
);

create sequence planned_work_id_seq increment by 50 start with 50;
create table planned_work (
  id              bigint primary key,
  text_uk         text not null,
  text_en         text not null,
  text_ru         text not null,
  begins_at       timestamptz not null,
  ends_at         timestamptz not null check (ends_at > begins_at),
  announced_by    text not null,
  called_off_at   timestamptz,
  version         bigint not null default 0
);
create index planned_work_ends on planned_work (ends_at);
comment on table planned_work is 'Works on the system that the status page announces, whether the system is up or not.';

grant select, insert, update on poll, poll_vote, suggestion, planned_work to customer_app;
grant select, insert on poll_answer to customer_app;
grant select, insert, delete on suggestion_vote to customer_app;
grant usage on all sequences in schema customer to customer_app;
