-- What similar homes use in a month, gathered at night. Groups of fewer than ten homes are never stored.

create table similar_use (
  month           date not null check (extract(day from month) = 1),
  place           text not null,
  customer_class  text not null,
  zones           smallint not null,
  homes           integer not null check (homes >= 10),
  average_kwh     integer not null check (average_kwh >= 0),
  primary key (month, place, customer_class, zones)
);
comment on table similar_use is 'Averages of homes of one class and number of zones in a settlement, or in its district where the settlement has too few.';

create table similar_gathering (
  month           date primary key,
  gathered_at     timestamptz not null,
  homes           bigint not null
);
comment on table similar_gathering is 'Which months are gathered, and when.';

grant select, insert, delete on similar_use to customer_app;
grant select, insert, update on similar_gathering to customer_app;
