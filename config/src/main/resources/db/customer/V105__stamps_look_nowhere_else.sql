-- What runs with its owner's rights takes no function from where its caller looks for them.
alter function stamp_rules() set search_path = pg_catalog;
