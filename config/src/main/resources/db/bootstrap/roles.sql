-- Once per database, as a superuser, connected to database oblik. Passwords are psql variables:
--   psql -d oblik -1 -v ON_ERROR_STOP=1 -v customer_owner_password=... -v customer_app_password=... -f roles.sql
-- Owners run migrations and nothing else. The *_app roles of customer and meter own nothing. The roles of the server's own
-- books (jobs, timers, decision log) own their schema, because Payara makes and changes those tables itself.

revoke all on schema public from public;
revoke connect, temporary on database oblik from public;

-- Exclusion constraints over an id and a period.
create extension btree_gist schema public;

create role customer_owner login password :'customer_owner_password';
create role meter_owner    login password :'meter_owner_password';
create role customer_app   login password :'customer_app_password';
create role meter_app      login password :'meter_app_password';
create role batch_app      login password :'batch_app_password';
create role timer_app      login password :'timer_app_password';
create role txlog_app      login password :'txlog_app_password';
grant connect on database oblik
  to customer_owner, meter_owner, customer_app, meter_app, batch_app, timer_app, txlog_app;

create schema customer authorization customer_owner;
create schema meter    authorization meter_owner;
create schema batch    authorization batch_app;
create schema timer    authorization timer_app;
create schema txlog    authorization txlog_app;
grant usage on schema customer to customer_app;
grant usage on schema meter    to meter_app;

alter role customer_owner in database oblik set search_path = customer;
alter role customer_app   in database oblik set search_path = customer;
alter role meter_owner    in database oblik set search_path = meter;
alter role meter_app      in database oblik set search_path = meter;
alter role batch_app      in database oblik set search_path = batch;
alter role timer_app      in database oblik set search_path = timer;
alter role txlog_app      in database oblik set search_path = txlog;

-- Keyset pages as prepared statements fall to a generic plan after five runs and become seven times slower.
alter role customer_app   in database oblik set plan_cache_mode = force_custom_plan;
alter role meter_app      in database oblik set plan_cache_mode = force_custom_plan;
