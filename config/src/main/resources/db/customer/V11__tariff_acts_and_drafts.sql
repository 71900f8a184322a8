-- Names of acts in each language; charges beside the energy; drafts of versions that a second person publishes;
-- orders whose bill is no longer what the customer saw.

create table tariff_act (
  code            text primary key,
  issued_on       date,
  article         text,
  name_uk         text not null,
  name_en         text not null,
  name_ru         text not null
);
comment on table tariff_act is 'What rate_version.source and zone_coefficient.source name: bills keep the code, people read the name.';

insert into tariff_act (code, issued_on, name_uk, name_en, name_ru) values
  ('press 2006', null, 'за публікаціями 2006 року', 'as published in 2006', 'по публикациям 2006 года'),
  ('press 2011', null, 'за публікаціями 2011 року', 'as published in 2011', 'по публикациям 2011 года'),
  ('press 2016', null, 'за публікаціями 2016 року', 'as published in 2016', 'по публикациям 2016 года'),
  ('press 2017', null, 'за публікаціями 2017 року', 'as published in 2017', 'по публикациям 2017 года'),
  ('press', null, 'за публікаціями', 'as published', 'по публикациям'),
  ('press December 2014 (cut announced on 12.12.2014)', '2014-12-12', 'за публікаціями, грудень 2014 року', 'as published in December 2014',
   'по публикациям, декабрь 2014 года'),
  ('NERC 343 of 17.03.2011', '2011-03-17', 'постанова НКРЕ від 17.03.2011 № 343', 'NERC resolution No. 343 of 17.03.2011',
   'постановление НКРЭ от 17.03.2011 № 343'),
  ('NERC 497 of 23.04.2012', '2012-04-23', 'постанова НКРЕ від 23.04.2012 № 497', 'NERC resolution No. 497 of 23.04.2012',
   'постановление НКРЭ от 23.04.2012 № 497'),
  ('NERC 749; CMU 149', null, 'постанова НКРЕ № 749, постанова КМУ № 149', 'NERC resolution No. 749, Cabinet of Ministers resolution No. 149',
   'постановление НКРЭ № 749, постановление КМУ № 149'),
  ('NEURC 220 of 26.02.2015', '2015-02-26', 'постанова НКРЕКП від 26.02.2015 № 220', 'NEURC resolution No. 220 of 26.02.2015',
   'постановление НКРЭКУ от 26.02.2015 № 220'),
  ('CMU 1325 of 28.12.2020', '2020-12-28', 'постанова КМУ від 28.12.2020 № 1325', 'Cabinet of Ministers resolution No. 1325 of 28.12.2020',
   'постановление КМУ от 28.12.2020 № 1325'),
  ('CMU 859 of 11.08.2021', '2021-08-11', 'постанова КМУ від 11.08.2021 № 859', 'Cabinet of Ministers resolution No. 859 of 11.08.2021',
   'постановление КМУ от 11.08.2021 № 859'),
  ('CMU 2023', null, 'постанова КМУ 2023 року', 'Cabinet of Ministers resolution of 2023', 'постановление КМУ 2023 года'),
  ('CMU 632 of 31.05.2024', '2024-05-31', 'постанова КМУ від 31.05.2024 № 632', 'Cabinet of Ministers resolution No. 632 of 31.05.2024',
   'постановление КМУ от 31.05.2024 № 632'),
  ('CMU 632 of 31.05.2024; extended by 480 and 1331 of 2025', '2024-05-31',
   'постанова КМУ від 31.05.2024 № 632, продовжена постановами 2025 року № 480 і № 1331',
   'Cabinet of Ministers resolution No. 632 of 31.05.2024, extended by No. 480 and No. 1331 of 2025',
   'постановление КМУ от 31.05.2024 № 632, продлено постановлениями 2025 года № 480 и № 1331'),
  ('CMU 37 of 17.01.2025', '2025-01-17', 'постанова КМУ від 17.01.2025 № 37', 'Cabinet of Ministers resolution No. 37 of 17.01.2025',
   'постановление КМУ от 17.01.2025 № 37');

alter table rate_version
  add column minimum_kopiykas bigint check (minimum_kopiykas > 0),
  add column drafted_by text,
  add column drafted_on date,
  add column decided_by text,
  add column decided_on date,
  drop constraint rate_version_state_check,
  add constraint rate_version_state_check check (state in ('DRAFT', 'PUBLISHED', 'REJECTED')),
  add constraint rate_version_four_eyes check (decided_by is distinct from drafted_by or drafted_by is null or state = 'REJECTED');
comment on column rate_version.minimum_kopiykas is 'The least that the energy of a settlement month costs; a part of it by days.';

create table rate_fixed_charge (
  rate_version_id bigint not null references rate_version (id),
  ordinal         smallint not null,
  name            text not null,
  amount_kopiykas bigint not null check (amount_kopiykas > 0),
  per             text not null check (per in ('DAY', 'MONTH')),
  primary key (rate_version_id, ordinal)
);

alter table bill_order
  drop constraint bill_order_state_check,
  add constraint bill_order_state_check
    check (state in ('ORDERED', 'ISSUED', 'PARKED', 'NOTHING_TO_BILL', 'CANCELLED', 'CHANGED'));
alter table bill_line
  drop constraint bill_line_kind_check,
  add constraint bill_line_kind_check
    check (kind in ('ENERGY', 'CHARGED_BEFORE', 'MINIMUM', 'RELIEF', 'SUBSIDY', 'FIXED', 'VAT'));
alter table bill_supersession
  drop constraint bill_supersession_reason_check,
  add constraint bill_supersession_reason_check
    check (reason in ('ACTUAL_READ', 'CORRECTED_READ', 'CANCELLED_BY_STAFF', 'RUN_UNDONE'));

grant select, insert on tariff_act, rate_fixed_charge to customer_app;
grant update (effective_until, state, decided_by, decided_on) on rate_version to customer_app;
