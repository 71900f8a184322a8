-- Premises, service points, meters with registers and seals.

create sequence premise_id_seq increment by 50 start with 50;
create table premise (
  id              bigint primary key,
  region          text not null,
  district        text not null,
  settlement      text not null,
  settlement_kind text not null check (settlement_kind in ('TOWN', 'VILLAGE')),
  street          text not null,
  building        text not null,
  flat            text,
  postal_code     text not null
);

create sequence service_point_id_seq increment by 50 start with 50;
create table service_point (
  id              bigint primary key,
  code            char(16) not null unique,
  premise_id      bigint not null references premise (id),
  contracted_power_watts integer not null check (contracted_power_watts > 0),
  version         bigint not null default 0
);
create index service_point_premise on service_point (premise_id);
comment on column service_point.code is 'EIC, 16 characters with a check character.';

create table service_point_state (
  service_point_id bigint not null references service_point (id),
  valid_from      date not null,
  valid_until     date check (valid_until > valid_from),
  state           text not null check (state in ('CONNECTED', 'DISCONNECTED', 'DECLARED_EMPTY')),
  primary key (service_point_id, valid_from),
  exclude using gist (service_point_id with =, daterange(valid_from, valid_until) with &&)
);

create sequence meter_id_seq increment by 50 start with 50;
create table meter (
  id              bigint primary key,
  serial          text not null unique,
  model           text not null,
  digits          smallint not null check (digits between 4 and 9),
  multiplier      integer not null default 1 check (multiplier > 0),
  made_in         smallint,
  verified_on     date,
  next_verification_on date,
  version         bigint not null default 0
);
create table meter_installation (
  meter_id        bigint not null references meter (id),
  service_point_id bigint not null references service_point (id),
  installed_on    date not null,
  removed_on      date check (removed_on >= installed_on),
  primary key (service_point_id, installed_on),
  exclude using gist (service_point_id with =, daterange(installed_on, removed_on) with &&),
  exclude using gist (meter_id with =, daterange(installed_on, removed_on) with &&)
);
create index meter_installation_meter on meter_installation (meter_id);

create sequence register_id_seq increment by 50 start with 50;
create table register (
  id              bigint primary key,
  meter_id        bigint not null references meter (id),
  code            text not null check (code in ('T1', 'T2', 'T3')),
  unique (meter_id, code)
);
create table seal (
  id              bigint generated always as identity primary key,
  meter_id        bigint not null references meter (id),
  number          text not null,
  place           text not null,
  set_on          date not null,
  removed_on      date check (removed_on >= set_on)
);
create index seal_meter on seal (meter_id);

grant select, insert on premise, service_point, service_point_state, meter, meter_installation, register, seal to meter_app;
grant update on service_point, service_point_state, meter, meter_installation, seal to meter_app;
grant usage on all sequences in schema meter to meter_app;
