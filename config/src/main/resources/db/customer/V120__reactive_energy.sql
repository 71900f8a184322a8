-- Payment for flows of reactive energy: lines of bills, the economic equivalent of reactive power of each point that
-- pays for them, and the figures of the methodology as parameters.
alter table bill_line
  drop constraint bill_line_kind_check,
  add constraint bill_line_kind_check
    check (kind in ('ENERGY', 'CHARGED_BEFORE', 'MINIMUM', 'REACTIVE', 'REACTIVE_FED', 'REACTIVE_SURCHARGE', 'RELIEF', 'SUBSIDY',
      'FIXED', 'VAT'));
comment on column bill_line.quantity_wh is 'Thousandths of a kWh; of reactive energy thousandths of a kvarh.';

create table reactive_equivalent (
  agreement_id    bigint not null references service_agreement (id),
  valid_from      date not null check (extract(day from valid_from) = 1),
  equivalent      numeric(6, 4) not null check (equivalent >= 0),
  source          text not null,
  entered_by      text not null,
  entered_on      date not null,
  primary key (agreement_id, valid_from)
);
comment on table reactive_equivalent is 'kW per kvar from a month on, until the next row; 0 where reactive energy is not paid for any more.';
create trigger reactive_equivalent_insert_only before update or delete or truncate on reactive_equivalent
  for each statement execute function refuse_change();
grant select, insert on reactive_equivalent to customer_app;

-- From memory: staff confirm them against the methodology before a real deployment. Nothing is charged at price 0.
insert into parameter (name, effective_from, value, source, confidence) values
  ('reactive.price-hryvnias', '2006-01-01', '0', 'no price is published yet', 'demo'),
  ('reactive.fed-times', '2006-01-01', '3', 'Ministry of Energy and Coal Industry, order 87 of 06.02.2018, methodology', 'from memory'),
  ('reactive.incentive', '2006-01-01', '1', 'Ministry of Energy and Coal Industry, order 87 of 06.02.2018, methodology', 'from memory'),
  ('reactive.free-tangent', '2006-01-01', '0.25', 'Ministry of Energy and Coal Industry, order 87 of 06.02.2018, methodology', 'from memory');
