-- What the run shared out of payments, bill by bill of the floor: what it paid and what it took back from those it replaced.
create unlogged table floor_allocation as
with bills as (select c.new_bill_no, c.bill_no, b.issued_on from floor_case c join bill b using (bill_no)),
concerned as (
  select new_bill_no, issued_on, bill_no from bills
  union all
  select b.new_bill_no, b.issued_on, s.superseded_bill_no from bills b join bill_supersession s on s.bill_no = b.bill_no)
select c.new_bill_no, a.payment_id, a.amount_kopiykas, a.cause
from concerned c join payment_allocation a on a.bill_no = c.bill_no and a.id > ?
