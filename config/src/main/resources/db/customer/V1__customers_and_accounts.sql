-- Customers, accounts and service agreements; the business date; dated parameters.
-- Money is kept in whole kopiykas, energy in watt-hours, periods are half open [from, until).

create table installation (
  id              smallint primary key default 1 check (id = 1),
  mode            text not null check (mode in ('DEMO', 'PRODUCTION')),
  demo_seed       bigint,
  demo_accounts   integer,
  created_on      date not null
);
comment on table installation is 'One row: what this database is. Demo data is refused beside anything else.';

create table business_date (
  id              smallint primary key default 1 check (id = 1),
  today           date not null,
  version         bigint not null default 0
);
comment on table business_date is 'The logical today of all money. Set by the nightly job.';

create table parameter (
  name            text not null,
  effective_from  date not null,
  value           text not null,
  source          text not null,
  confidence      text not null,
  primary key (name, effective_from)
);
comment on table parameter is 'Rules kept as dated data: the row with the latest effective_from not after the day is in force.';

create sequence customer_id_seq increment by 50 start with 50;
create table customer (
  id              bigint primary key,
  kind            text not null check (kind in ('PERSON', 'LEGAL_ENTITY')),
  email           text,
  phone           text,
  postal_address  text,
  language        text not null default 'uk' check (language in ('uk', 'en', 'ru')),
  version         bigint not null default 0,
  unique (id, kind)
);
create table person (
  id              bigint primary key,
  kind            text not null default 'PERSON' check (kind = 'PERSON'),
  family_name     text not null,
  given_name      text not null,
  patronymic      text,
  rnokpp          char(10),
  foreign key (id, kind) references customer (id, kind)
);
create table legal_entity (
  id              bigint primary key,
  kind            text not null default 'LEGAL_ENTITY' check (kind = 'LEGAL_ENTITY'),
  full_name       text not null,
  edrpou          char(8) not null unique,
  vat_number      text,
  foreign key (id, kind) references customer (id, kind)
);

create sequence account_id_seq increment by 50 start with 50;
create table account (
  id              bigint primary key,
  number          text not null unique,
  customer_id     bigint not null references customer (id),
  opened_on       date not null,
  closed_on       date check (closed_on >= opened_on),
  bill_delivery   text not null default 'EMAIL' check (bill_delivery in ('EMAIL', 'PAPER')),
  link_code       text not null,
  version         bigint not null default 0
);
create index account_customer on account (customer_id);
create table account_alias (
  alias           text primary key,
  account_id      bigint not null references account (id),
  kind            text not null check (kind in ('OLD', 'SYSTEM_OPERATOR'))
);
create index account_alias_account on account_alias (account_id);

create sequence service_agreement_id_seq increment by 50 start with 50;
create table service_agreement (
  id                bigint primary key,
  account_id        bigint not null references account (id),
  service_point_id  bigint not null,
  starts_on         date not null,
  ends_on           date check (ends_on > starts_on),
  version           bigint not null default 0,
  exclude using gist (service_point_id with =, daterange(starts_on, ends_on) with &&)
);
create index service_agreement_account on service_agreement (account_id);
comment on column service_agreement.service_point_id is 'Point in the meter schema; no foreign key across schemas.';

create table agreement_term (
  agreement_id      bigint not null references service_agreement (id),
  valid_from        date not null,
  valid_until       date check (valid_until > valid_from),
  customer_class    text not null check (customer_class in ('URBAN', 'RURAL', 'STOVE', 'HEATING', 'LEGAL_ENTITY')),
  zones             smallint not null check (zones between 1 and 3),
  norm_kwh_per_month integer not null check (norm_kwh_per_month >= 0),
  primary key (agreement_id, valid_from),
  exclude using gist (agreement_id with =, daterange(valid_from, valid_until) with &&)
);
comment on table agreement_term is 'Class, zones and norm of an agreement as dated versions laid end to end.';

create table relief (
  id                bigint generated always as identity primary key,
  account_id        bigint not null references account (id),
  kind              text not null check (kind in ('PERCENTAGE', 'SUBSIDY')),
  valid_from        date not null,
  valid_until       date check (valid_until > valid_from),
  percent           smallint check (percent between 1 and 100),
  norm_kwh          integer,
  monthly_kopiykas  bigint check (monthly_kopiykas > 0),
  source            text not null,
  check ((kind = 'PERCENTAGE') = (percent is not null and norm_kwh is not null)),
  check ((kind = 'SUBSIDY') = (monthly_kopiykas is not null))
);
create index relief_account on relief (account_id);

grant select on all tables in schema customer to customer_app;
grant insert on customer, person, legal_entity, account, account_alias, service_agreement, agreement_term, relief, parameter, business_date to customer_app;
grant update on customer, person, legal_entity, account, service_agreement, agreement_term, business_date to customer_app;
grant usage on all sequences in schema customer to customer_app;

insert into parameter (name, effective_from, value, source, confidence) values
  ('reading-window.days-before-month-end', '2006-01-01', '2', 'commercial metering code practice', 'demo'),
  ('reading-window.last-day-of-next-month', '2006-01-01', '3', 'commercial metering code practice', 'demo'),
  ('validation.questionable-difference-kwh', '2006-01-01', '5000', 'supplier rule', 'demo'),
  ('validation.confirm-above-usual-times', '2006-01-01', '3', 'supplier rule', 'demo'),
  ('estimation.order', '2006-01-01', 'SAME_MONTH_LAST_YEAR,LAST_TWELVE_MONTHS,LAST_TWO_READS,NORM', 'supplier rule', 'demo'),
  ('estimation.prolonged-after-periods', '2006-01-01', '3', 'supplier rule', 'demo'),
  ('billing.due-day', '2006-01-01', '20', 'retail market rules, household contract', 'read'),
  ('billing.monthly-run-day', '2006-01-01', '4', 'supplier rule', 'demo'),
  ('vat.percent', '2006-01-01', '20', 'Tax Code of Ukraine, article 193', 'read'),
  ('payment-qr.format', '2006-01-01', '003', 'National Bank of Ukraine, resolution 97 of 19.08.2025', 'read'),
  ('supplier.name', '2006-01-01', 'ТОВ "Облік Енергія"', 'demonstration supplier', 'demo'),
  ('supplier.edrpou', '2006-01-01', '32855961', 'demonstration supplier', 'demo'),
  ('supplier.iban', '2006-01-01', 'UA213223130000026007233566001', 'demonstration supplier', 'demo'),
  ('supplier.address', '2006-01-01', '49000, м. Дніпро, вул. Набережна, 1', 'demonstration supplier', 'demo'),
  ('supplier.phone', '2006-01-01', '0 800 000 000', 'demonstration supplier', 'demo'),
  ('supplier.email', '2006-01-01', 'oblik@example.org', 'demonstration supplier', 'demo');
