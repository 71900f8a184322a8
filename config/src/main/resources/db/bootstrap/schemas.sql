-- Once per database, as a superuser, connected to it:
--   psql -d oblik -1 -v ON_ERROR_STOP=1 -f schemas.sql
-- Where customer and meter live in databases of their own, each has all five schemas, and those that are not used there stay empty.

revoke all on schema public from public;

-- Exclusion constraints over an id and a period.
create extension btree_gist schema public;

create schema customer authorization customer_owner;
create schema meter    authorization meter_owner;
create schema batch    authorization batch_app;
create schema timer    authorization timer_app;
create schema txlog    authorization txlog_app;
grant usage on schema customer to customer_app;
grant usage on schema meter    to meter_app;

do $$
declare
  place text := format('database %I', current_database());
begin
  execute 'revoke connect, temporary on ' || place || ' from public';
  execute 'grant connect on ' || place
    || ' to customer_owner, meter_owner, customer_app, meter_app, batch_app, timer_app, txlog_app';
  execute 'alter role customer_owner in ' || place || ' set search_path = customer';
  execute 'alter role customer_app in ' || place || ' set search_path = customer';
  execute 'alter role meter_owner in ' || place || ' set search_path = meter';
  execute 'alter role meter_app in ' || place || ' set search_path = meter';
  execute 'alter role batch_app in ' || place || ' set search_path = batch';
  execute 'alter role timer_app in ' || place || ' set search_path = timer';
  execute 'alter role txlog_app in ' || place || ' set search_path = txlog';
end $$;
