-- Per database after schemas.sql, and again before a new version that asks for it, as a superuser, connected to it:
--   psql -d oblik -1 -v ON_ERROR_STOP=1 -f extensions.sql
-- What is there already stays.

-- Searching for a part of a name or an address without reading all of them.
create extension if not exists pg_trgm schema public;
-- Owners name its operator classes in their indexes.
grant usage on schema public to customer_owner, meter_owner;
