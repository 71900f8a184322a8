-- The application compares the version of its schema at start.
grant select on flyway_schema_history to customer_app;
