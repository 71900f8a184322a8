-- Rate schedules as dated versions, each with the act it comes from.

create sequence rate_version_id_seq increment by 50 start with 50;
create table rate_version (
  id              bigint primary key,
  customer_class  text not null check (customer_class in ('URBAN', 'RURAL', 'STOVE', 'HEATING', 'LEGAL_ENTITY')),
  effective_from  date not null,
  effective_until date check (effective_until > effective_from),
  season          text not null check (season in ('ALL_YEAR', 'HEATING_SEASON', 'OFF_SEASON')),
  tier_policy     text not null check (tier_policy in ('GRADUATED', 'CLIFF')),
  price_basis     text not null check (price_basis in ('WITH_VAT', 'NET')),
  source          text not null,
  confidence      text not null,
  state           text not null default 'PUBLISHED' check (state in ('DRAFT', 'PUBLISHED')),
  exclude using gist (customer_class with =, season with =, daterange(effective_from, effective_until) with &&)
    where (state = 'PUBLISHED')
);
create table rate_block (
  rate_version_id bigint not null references rate_version (id),
  ordinal         smallint not null,
  upto_kwh        integer check (upto_kwh > 0),
  unit_rate       numeric(12, 6) not null check (unit_rate >= 0),
  primary key (rate_version_id, ordinal)
);
comment on column rate_block.unit_rate is 'Hryvnias per kWh; an empty upto_kwh is the open last block.';
create table zone_coefficient (
  zones           smallint not null check (zones in (2, 3)),
  register        text not null check (register in ('T1', 'T2', 'T3')),
  effective_from  date not null,
  effective_until date check (effective_until > effective_from),
  period          text not null check (period in ('DAY', 'NIGHT', 'PEAK', 'SHOULDER')),
  hours           text not null,
  coefficient     numeric(6, 4) not null check (coefficient > 0),
  source          text not null,
  confidence      text not null,
  primary key (zones, register, effective_from)
);

grant select, insert on rate_version, rate_block, zone_coefficient to customer_app;
grant usage on sequence rate_version_id_seq to customer_app;
