-- Staff keep the column maps of agents, and may say by which one a file is read.
grant insert, update on payment_file_map to customer_app;
comment on column file_import.layout is 'The column map a file of an agent is to be read by; empty for the first whose columns it has.';
