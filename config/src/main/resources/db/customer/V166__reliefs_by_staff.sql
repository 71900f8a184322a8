-- Reliefs and subsidies by staff: one person enters, another puts them in force. Rows of relief stay as they were granted; an
-- earlier end is a change of its own.
create sequence relief_change_id_seq increment by 50 start with 50;
create table relief_change (
  id              bigint primary key,
  change_key      text not null unique,
  account_id      bigint not null references account (id),
  deed            text not null check (deed in ('GRANT', 'END')),
  relief_id       bigint references relief (id),
  kind            text not null check (kind in ('PERCENTAGE', 'SUBSIDY')),
  valid_from      date not null check (extract(day from valid_from) = 1),
  valid_until     date check (valid_until >= valid_from and extract(day from valid_until) = 1),
  former_until    date,
  percent         smallint check (percent between 1 and 100),
  norm_kwh        integer check (norm_kwh > 0),
  monthly_kopiykas bigint check (monthly_kopiykas > 0),
  source          text not null,
  reason          text not null check (length(reason) between 1 and 500),
  state           text not null check (state in ('DRAFT', 'PUBLISHED', 'REJECTED')),
  drafted_by      text not null,
  drafted_on      date not null,
  decided_by      text,
  decided_on      date,
  decided_at      timestamptz,
  check ((kind = 'PERCENTAGE') = (percent is not null and norm_kwh is not null)),
  check ((kind = 'SUBSIDY') = (monthly_kopiykas is not null)),
  check (deed = 'GRANT' or (relief_id is not null and valid_until is not null)),
  check (deed = 'END' or valid_until is null or valid_until > valid_from),
  check ((state = 'DRAFT') = (decided_by is null)),
  constraint relief_change_four_eyes check (state <> 'PUBLISHED' or decided_by is distinct from drafted_by)
);
create index relief_change_account on relief_change (account_id, id);
create index relief_change_relief on relief_change (relief_id);
create index relief_change_waiting on relief_change (id) where state = 'DRAFT';
comment on column relief_change.relief_id is 'The one that ends; of a grant the one that came of it.';
comment on column relief_change.valid_until is 'Of an end the first day without it; the first day of all if it never was in force.';
comment on column relief_change.former_until is 'Until when the one that ends was granted.';
grant select, insert on relief_change to customer_app;
grant update (state, relief_id, decided_by, decided_on, decided_at) on relief_change to customer_app;
grant usage on sequence relief_change_id_seq to customer_app;

create view relief_in_force as
  select r.id, r.account_id, r.kind, r.valid_from, least(r.valid_until, e.ended_on) as valid_until, r.percent, r.norm_kwh,
    r.monthly_kopiykas, r.source
  from relief r
    left join lateral (select min(c.valid_until) as ended_on from relief_change c
      where c.relief_id = r.id and c.deed = 'END' and c.state = 'PUBLISHED') e on true
  where e.ended_on is null or e.ended_on > r.valid_from;
comment on view relief_in_force is 'Reliefs with the days that count: as they were granted, less what was ended earlier.';
grant select on relief_in_force to customer_app;
