-- Household rates from January to April 2006: those of towns were read (gazeta.ua, 13 April 2006), the others reckoned
-- back from May 2006 by the uniform rise of 25 %. A new database has them from the data set already.

insert into tariff_act (code, issued_on, name_uk, name_en, name_ru) values
  ('NERC 309 of 10.03.1999; press 2006', '1999-03-10', 'постанова НКРЕ від 10.03.1999 № 309, за публікаціями 2006 року',
   'NERC resolution No. 309 of 10.03.1999, as published in 2006', 'постановление НКРЭ от 10.03.1999 № 309, по публикациям 2006 года')
on conflict do nothing;

with missing (customer_class, unit_rate, confidence) as (
  select * from (values ('URBAN', 0.156, 'read'), ('RURAL', 0.144, 'reckoned back from May 2006'),
    ('STOVE', 0.12, 'reckoned back from May 2006')) early (customer_class, unit_rate, confidence)
  where not exists (select from rate_version known where known.customer_class = early.customer_class
    and known.state = 'PUBLISHED' and known.effective_from < date '2006-05-01')
), added as (
  insert into rate_version (id, customer_class, effective_from, effective_until, season, tier_policy, price_basis,
    source, confidence)
  select nextval('rate_version_id_seq'), customer_class, date '2006-01-01', date '2006-05-01', 'ALL_YEAR', 'GRADUATED',
    'WITH_VAT', 'NERC 309 of 10.03.1999; press 2006', confidence
  from missing
  returning id, customer_class
)
insert into rate_block (rate_version_id, ordinal, upto_kwh, unit_rate)
select id, 1, null, unit_rate from added join missing using (customer_class);
