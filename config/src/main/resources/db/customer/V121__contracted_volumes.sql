-- How much active energy a contract is for in a month, all its points together, and what more than that costs.
create table contracted_volume (
  id              bigint generated always as identity primary key,
  account_id      bigint not null references account (id),
  month           date not null check (extract(day from month) = 1),
  volume_wh       bigint not null check (volume_wh > 0),
  source          text not null,
  entered_by      text not null,
  entered_on      date not null
);
create index contracted_volume_account on contracted_volume (account_id, month);
comment on table contracted_volume is 'Of several rows of a month the last one counts: volumes may be agreed on anew until the month ends.';
create trigger contracted_volume_insert_only before update or delete or truncate on contracted_volume
  for each statement execute function refuse_change();
grant select, insert on contracted_volume to customer_app;

alter table bill_line
  drop constraint bill_line_kind_check,
  add constraint bill_line_kind_check
    check (kind in ('ENERGY', 'CHARGED_BEFORE', 'MINIMUM', 'EXCESS', 'REACTIVE', 'REACTIVE_FED', 'REACTIVE_SURCHARGE', 'RELIEF',
      'SUBSIDY', 'FIXED', 'VAT'));

insert into parameter (name, effective_from, value, source, confidence) values
  ('contract.excess-percent', '2006-01-01', '100',
   'Law on the Electric Power Industry, article 26 part 6; Cabinet of Ministers 441 of 24.03.1999, item 13: the difference is paid twice', 'read'),
  ('contract.excess-percent', '2018-06-11', '0',
   'rules of 1996 repealed on 11.06.2018 by NKREKP 312 of 14.03.2018: what the offer says', 'read'),
  ('contract.warn-percent', '2006-01-01', '90', 'supplier rule', 'demo');
