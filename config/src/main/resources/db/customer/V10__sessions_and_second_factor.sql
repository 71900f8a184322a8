-- What a login keeps about itself beyond its password: sessions of browsers, a second factor, refused notices; the day
-- it was given up.

alter table portal_user add column closed_at timestamptz;
comment on column portal_user.closed_at is 'Given up by its owner: the row stays for the records that name it, without anything that tells who it was.';

create table page_session (
  id              uuid primary key,
  user_id         bigint not null references portal_user (id),
  device          text not null,
  began_at        timestamptz not null,
  seen_at         timestamptz not null,
  ended_at        timestamptz
);
create index page_session_user on page_session (user_id, ended_at);
comment on table page_session is 'A browser that logged in. Ending the row ends the session at its next request.';

create table second_factor (
  user_id         bigint primary key references portal_user (id),
  secret          text not null,
  confirmed_at    timestamptz,
  last_step       bigint not null default 0
);
comment on column second_factor.last_step is 'The newest time step whose code was used: no code works twice (RFC 6238, 5.2).';

create table recovery_code (
  user_id         bigint not null references portal_user (id),
  code_hash       text not null,
  used_at         timestamptz,
  primary key (user_id, code_hash)
);

create table notice_refusal (
  user_id         bigint not null references portal_user (id),
  kind            text not null,
  primary key (user_id, kind)
);
comment on table notice_refusal is 'Kinds of notices a login does not want by e-mail; letters about its security cannot be refused.';

grant select, insert, update on page_session, second_factor to customer_app;
grant select, insert, update, delete on recovery_code, notice_refusal to customer_app;
grant delete on second_factor to customer_app;
