select count(*) from bill_run_difference
