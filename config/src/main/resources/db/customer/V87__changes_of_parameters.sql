-- Changes of dated parameters by staff; those that money depends on take two persons.

create sequence parameter_change_id_seq increment by 50 start with 50;
create table parameter_change (
  id              bigint primary key,
  name            text not null,
  effective_from  date not null,
  value           text not null,
  reason          text not null,
  takes_two       boolean not null,
  state           text not null check (state in ('DRAFT', 'PUBLISHED', 'REJECTED')),
  drafted_by      text not null,
  drafted_on      date not null,
  decided_by      text,
  decided_on      date,
  check ((state = 'DRAFT') = (decided_by is null)),
  constraint parameter_change_four_eyes
    check (not takes_two or state <> 'PUBLISHED' or decided_by is distinct from drafted_by)
);
create unique index parameter_change_waiting on parameter_change (name, effective_from) where state = 'DRAFT';
grant select, insert on parameter_change to customer_app;
grant update (state, decided_by, decided_on) on parameter_change to customer_app;
grant usage on sequence parameter_change_id_seq to customer_app;
