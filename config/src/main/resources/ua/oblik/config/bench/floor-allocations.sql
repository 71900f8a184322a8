-- What the run shared out of payments, bill by bill of the floor: what it paid and what it took back from those it replaced.
create unlogged table floor_allocation as
select c.new_bill_no, a.payment_id, a.amount_kopiykas, a.cause
from floor_case c join bill b using (bill_no) join payment_allocation a on a.allocated_on = b.issued_on
where a.bill_no = c.bill_no
  or a.bill_no in (select s.superseded_bill_no from bill_supersession s where s.bill_no = c.bill_no)
