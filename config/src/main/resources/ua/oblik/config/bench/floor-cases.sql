-- One row for each bill of the run, with how many rows it left in each table: what the floor must insert as often.
create unlogged table floor_case as
with b as (select bill_no, issued_on, account_id, run_id from bill where run_id = ?)
select b.bill_no, b.bill_no + 10000000000 as new_bill_no, b.account_id, b.run_id, s.agreement_id, s.service_point_id, s.segments,
  s.reads_length, l.lines, l.explanation_length,
  coalesce(v.last_actual_length, 0) as last_actual_length, coalesce(e.estimates, 0) as estimates,
  coalesce(o.notices, 0) as notices, coalesce(u.superseded, 0) as superseded,
  row_number() over (partition by s.agreement_id order by b.bill_no) as nth
from b
join (select bill_no, min(agreement_id) as agreement_id, min(service_point_id) as service_point_id, count(*) as segments,
    avg(length(reads))::int as reads_length
  from b join bill_segment using (issued_on, bill_no) group by bill_no) s using (bill_no)
join (select bill_no, count(*) as lines, avg(length(explanation))::int as explanation_length
  from b join bill_line using (issued_on, bill_no) group by bill_no) l using (bill_no)
left join (select bill_no, count(*) as estimates from b join estimate using (bill_no) group by bill_no) e using (bill_no)
left join (select bill_no, count(*) as notices from b join outbox_message using (bill_no) group by bill_no) o using (bill_no)
left join (select bill_no, count(*) as superseded from b join bill_supersession using (bill_no) group by bill_no) u using (bill_no)
left join (select bill_no, avg(length(last_actual))::int as last_actual_length from b join live_segment using (bill_no)
  group by bill_no) v using (bill_no)
