-- What a bill run writes most: keys that machines compare byte by byte, no reference that the run itself makes sure of
-- (its reconciliation reads all of them back at once), and live bills found by how far they reach.

alter table bill_number alter column bill_key type text collate "C";
alter table entry_key alter column entry_key type text collate "C";
alter table outbox_message alter column message_key type text collate "C", alter column message_id type text collate "C";

alter table bill_run_account drop constraint bill_run_account_run_id_fkey;
alter table bill_number drop constraint bill_number_account_id_fkey;
alter table bill_supersession drop constraint bill_supersession_superseded_bill_no_fkey;
alter table bill_supersession drop constraint bill_supersession_bill_no_fkey;

drop index live_segment_account;
create index live_segment_account on live_segment (account_id, (upper(period)));
create index live_segment_provisional on live_segment (account_id) where provisional;

alter table payment_allocation drop constraint payment_allocation_payment_id_fkey;
