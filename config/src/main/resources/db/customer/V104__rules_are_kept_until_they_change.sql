-- Rates and parameters are read with every bill and page, and change a few times a year. The application keeps what it
-- has read together with the stamp of that moment; any change puts another stamp. Numbers of a sequence never come
-- back, so that a change that was rolled back leaves nothing behind that could be taken for the present.

create sequence rules_stamp_seq;
create table rules_stamp (
  name   text primary key,
  stamp  bigint not null
);
insert into rules_stamp values ('parameter', nextval('rules_stamp_seq')), ('tariff', nextval('rules_stamp_seq'));
grant select on rules_stamp to customer_app;

-- With its owner's rights: whoever may change a rule may stamp it, and nobody else.
create function stamp_rules() returns trigger language plpgsql security definer as $$
begin
  execute format('update %I.rules_stamp set stamp = nextval(%L) where name = $1', tg_table_schema,
    tg_table_schema || '.rules_stamp_seq') using tg_argv[0];
  return null;
end $$;

do $$
declare rules text;
begin
  foreach rules in array array['rate_version', 'rate_block', 'rate_fixed_charge', 'zone_coefficient'] loop
    execute format('create trigger stamped after insert or update or delete or truncate on %I '
      'for each statement execute function stamp_rules(''tariff'')', rules);
  end loop;
end $$;
create trigger stamped after insert or update or delete or truncate on parameter
  for each statement execute function stamp_rules('parameter');
