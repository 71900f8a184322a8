-- A line says of which register of how many it is (T2 of two is the night, of three the shoulder) and of which
-- agreement, so that a later bill of the same month takes off exactly what was charged.

alter table bill_line add column zones smallint check (zones between 1 and 3);
alter table bill_line add column agreement_id bigint;
