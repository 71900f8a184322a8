-- Nightly, as txlog_app. A row of the decision log may stay behind after a transaction; it may go once nothing is undecided.
-- Payara writes no time into it, so rows are removed only while no branch of a two-phase commit waits.
delete from txn_log_table
 where not exists (select 1 from pg_prepared_xacts where database = current_database());
