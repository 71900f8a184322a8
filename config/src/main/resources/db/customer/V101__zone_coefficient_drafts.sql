-- New coefficients of zones from a future day on, prepared by one person and published by another, like new rates.

create table zone_version (
  id              bigint primary key,
  zones           smallint not null check (zones in (2, 3)),
  effective_from  date not null,
  source          text not null references tariff_act (code),
  state           text not null check (state in ('DRAFT', 'PUBLISHED', 'REJECTED')),
  drafted_by      text not null,
  drafted_on      date not null,
  decided_by      text,
  decided_on      date,
  check (decided_by is distinct from drafted_by or state = 'REJECTED'),
  check ((state = 'DRAFT') = (decided_by is null))
);
comment on column zone_version.id is 'From the sequence of rate_version: drafts of both kinds are told apart by their number.';
create unique index zone_version_drafted on zone_version (zones, effective_from) where state = 'DRAFT';

create table zone_version_coefficient (
  zone_version_id bigint not null references zone_version (id),
  register        text not null check (register in ('T1', 'T2', 'T3')),
  coefficient     numeric(6, 4) not null check (coefficient > 0),
  primary key (zone_version_id, register)
);

grant select, insert on zone_version, zone_version_coefficient to customer_app;
grant update (state, decided_by, decided_on) on zone_version to customer_app;
grant update (effective_until) on zone_coefficient to customer_app;
