-- Once per server, as a superuser. Passwords are psql variables:
--   psql -1 -v ON_ERROR_STOP=1 -v customer_owner_password=... -v customer_app_password=... -f roles.sql
-- Owners run migrations and nothing else. The *_app roles of customer and meter own nothing. The roles of the server's own
-- books (jobs, timers, decision log) own their schema, because Payara makes and changes those tables itself.

create role customer_owner login password :'customer_owner_password';
create role meter_owner    login password :'meter_owner_password';
create role customer_app   login password :'customer_app_password';
create role meter_app      login password :'meter_app_password';
create role batch_app      login password :'batch_app_password';
create role timer_app      login password :'timer_app_password';
create role txlog_app      login password :'txlog_app_password';
