-- Payara writes the decision of a two-phase commit here (its own DDL says blob, which PostgreSQL calls bytea).
create table txn_log_table (
  localtid      varchar(20),
  servername    varchar(150),
  instancename  varchar(150),
  gtrid         bytea
);
