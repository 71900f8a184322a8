-- A published version whose first day has not come may be withdrawn: one person proposes it, another confirms it.

create sequence tariff_withdrawal_id_seq increment by 50 start with 50;
create table tariff_withdrawal (
  id              bigint primary key,
  rate_version_id bigint references rate_version (id),
  zone_version_id bigint references zone_version (id),
  effective_from  date not null,
  reason          text not null check (reason <> ''),
  state           text not null check (state in ('PROPOSED', 'CONFIRMED', 'DROPPED')),
  proposed_by     text not null,
  proposed_on     date not null,
  decided_by      text,
  decided_on      date,
  check (num_nonnulls(rate_version_id, zone_version_id) = 1),
  check ((state = 'PROPOSED') = (decided_by is null)),
  check (state <> 'CONFIRMED' or decided_by <> proposed_by)
);
comment on column tariff_withdrawal.effective_from is 'The first day the version would have had: whose day is past is asked for no more.';
-- Versions of rates and of zones have their numbers from one sequence.
create unique index tariff_withdrawal_once on tariff_withdrawal (coalesce(rate_version_id, zone_version_id)) where state <> 'DROPPED';
create index tariff_withdrawal_days on tariff_withdrawal (effective_from) where state = 'CONFIRMED';

create table rate_version_end (
  rate_version_id bigint not null references rate_version (id),
  ended_by        bigint not null references rate_version (id),
  until_before    date,
  primary key (rate_version_id, ended_by)
);
comment on table rate_version_end is 'Which version ended which, and where that had ended before: what is put back if the later one is withdrawn.';
insert into rate_version_end (rate_version_id, ended_by)
select earlier.id, later.id
from rate_version later
  join rate_version earlier on earlier.customer_class = later.customer_class and earlier.state = 'PUBLISHED'
    and earlier.effective_until = later.effective_from
    and (earlier.season = later.season or 'ALL_YEAR' in (earlier.season, later.season))
where later.state = 'PUBLISHED' and later.drafted_by is not null;

alter table rate_version
  drop constraint rate_version_state_check,
  add constraint rate_version_state_check check (state in ('DRAFT', 'PUBLISHED', 'REJECTED', 'WITHDRAWN'));
alter table zone_version
  drop constraint zone_version_state_check,
  add constraint zone_version_state_check check (state in ('DRAFT', 'PUBLISHED', 'REJECTED', 'WITHDRAWN'));

grant select, insert on tariff_withdrawal, rate_version_end to customer_app;
grant update (state, decided_by, decided_on) on tariff_withdrawal to customer_app;
grant usage on sequence tariff_withdrawal_id_seq to customer_app;
-- What was published of zones stays in zone_version; the rows that bills are charged by go.
grant delete on zone_coefficient to customer_app;
