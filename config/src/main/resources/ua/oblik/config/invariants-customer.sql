-- What must hold of schema customer at any time. Each query lists what breaks it, in one text column.

-- name: the ledger sums to zero
select 'sum ' || sum(amount_kopiykas) from ledger_side having sum(amount_kopiykas) <> 0;

-- name: every journal sums to zero
select 'journal ' || journal from ledger_side group by journal having sum(amount_kopiykas) <> 0;

-- name: a stored balance is the sum of its entries
select 'account ' || coalesce(s.account_id, b.account_id)
from (select account_id, sum(amount_kopiykas) as balance, count(*) as entries from ledger_entry group by account_id) s
full join account_balance b using (account_id)
where s.balance is distinct from b.balance_kopiykas or s.entries is distinct from b.entries;

-- name: what is written once cannot be changed
select t from unnest(array['bill', 'bill_segment', 'bill_line', 'bill_number', 'bill_supersession',
  'bill_supersession_undone', 'vat_invoice', 'ledger_entry', 'audit_record']) t
where not exists (select from pg_trigger g where g.tgrelid = t::regclass and g.tgname = t || '_insert_only' and g.tgenabled = 'O');

-- name: the audit trail is one unbroken chain
select 'record ' || r.id from audit_record r
where r.previous_hash is not null and not exists (select from audit_record p where p.hash = r.previous_hash)
union all
select 'two records follow one' from audit_record group by previous_hash having count(*) > 1;

-- name: every entry has one key and every key one entry
select 'entry ' || coalesce(e.id, k.entry_id) from ledger_entry e full join entry_key k on k.entry_id = e.id
where e.id is null or k.entry_key is null
union all
select 'entry ' || entry_id from entry_key group by entry_id having count(*) > 1;

-- name: a bill has one number and a number one bill
select 'bill ' || coalesce(b.bill_no, n.bill_no) from bill b full join bill_number n using (bill_no)
where b.account_id is distinct from n.account_id or b.issued_on is distinct from n.issued_on
union all
select 'bill ' || bill_no from bill group by bill_no having count(*) > 1;

-- name: a bill either stands or is superseded
select 'bill ' || n.bill_no from bill_number n
where exists (select from live_segment l where l.bill_no = n.bill_no)
  = exists (select from bill_supersession s where s.superseded_bill_no = n.bill_no);

-- name: nothing between two standing bills is left out
select 'agreement ' || agreement_id || ' before ' || lower(period) from (
  select agreement_id, period, lag(upper(period)) over (partition by agreement_id order by lower(period)) as billed
  from live_segment) l
where billed <> lower(period)
union all
select 'agreement ' || a.id || ' from its start' from service_agreement a
join (select agreement_id, min(lower(period)) as first from live_segment group by agreement_id) l on l.agreement_id = a.id
where l.first <> a.starts_on;

-- name: a bill is the sum of its lines
select 'bill ' || b.bill_no from bill b
left join (select bill_no, issued_on, sum(amount_kopiykas) as sum from bill_line group by bill_no, issued_on) l
  using (bill_no, issued_on)
where b.charges_kopiykas <> coalesce(l.sum, 0);

-- name: a line is quantity times rate, rounded once
select 'bill ' || bill_no || ' line ' || ordinal from bill_line
where kind = 'ENERGY' and amount_kopiykas <> round(quantity_wh * unit_rate * coalesce(coefficient, 1) / 10);

-- name: the energy of a bill is that of its segments
select 'bill ' || b.bill_no from bill b
left join (select bill_no, issued_on, sum(energy_wh) as sum from bill_segment group by bill_no, issued_on) s
  using (bill_no, issued_on)
where b.energy_wh <> coalesce(s.sum, 0);

-- name: a bill is charged once, and again when it is revived, with its total
select 'bill ' || coalesce(b.bill_no, e.bill_no) from bill b
left join (select superseded_bill_no as bill_no, count(*) as times from bill_supersession_undone group by 1) u using (bill_no)
full join (select bill_no, account_id, sum(amount_kopiykas) as sum, count(*) as times from ledger_entry
  where kind = 'CHARGE' group by bill_no, account_id) e on e.bill_no = b.bill_no
where e.times is distinct from 1 + coalesce(u.times, 0) or e.sum is distinct from b.charges_kopiykas * e.times
  or e.account_id is distinct from b.account_id;

-- name: a superseded bill is taken back once for each supersession, with its total, and no other
select 'bill ' || coalesce(s.bill_no, e.bill_no)
from (select b.bill_no, b.charges_kopiykas, count(*) as times from bill b
  join (select superseded_bill_no from bill_supersession union all select superseded_bill_no from bill_supersession_undone) s
    on s.superseded_bill_no = b.bill_no group by b.bill_no, b.charges_kopiykas) s
full join (select bill_no, sum(amount_kopiykas) as sum, count(*) as times from ledger_entry
  where kind = 'REVERSAL' and payment_id is null group by bill_no) e on e.bill_no = s.bill_no
where e.times is distinct from s.times or e.sum is distinct from -s.charges_kopiykas * s.times;

-- name: an entry that takes back another is its opposite
select 'entry ' || r.id from ledger_entry r
left join ledger_entry e on e.id = r.reverses_id and e.account_id = r.account_id
where r.reverses_id is not null and e.amount_kopiykas is distinct from -r.amount_kopiykas;

-- name: a payment stands in the ledger where it stands itself, with its amount
select 'payment ' || p.id from payment p
left join lateral (select coalesce(sum(amount_kopiykas) filter (where account_id = p.account_id and kind <> 'REFUND'), 0) as here,
    coalesce(sum(amount_kopiykas) filter (where account_id is distinct from p.account_id), 0) as elsewhere
  from ledger_entry where payment_id = p.id) e on true
where e.elsewhere <> 0 or e.here <> case p.state when 'POSTED' then -p.amount_kopiykas else 0 end;

-- name: suspense holds what waits there
select 'suspense ' || s.held || ' instead of ' || w.waiting
from (select coalesce(-sum(amount_kopiykas), 0) as held from ledger_side where counter_account = 'SUSPENSE') s,
  (select coalesce(sum(amount_kopiykas), 0) as waiting from payment where state = 'SUSPENSE') w
where s.held <> w.waiting;

-- name: a payment is what pays bills, what is open and what was given back
select 'payment ' || p.id from payment p
left join (select payment_id, sum(amount_kopiykas) as sum from payment_allocation group by payment_id) a on a.payment_id = p.id
left join (select payment_id, sum(amount_kopiykas) as sum from ledger_entry where kind = 'REFUND' group by payment_id) r
  on r.payment_id = p.id
where p.open_kopiykas + coalesce(a.sum, 0) + coalesce(r.sum, 0)
  <> case p.state when 'POSTED' then p.amount_kopiykas else coalesce(r.sum, 0) end;

-- name: a bill is not paid more than it charges, and not at all when it stands no longer
select 'bill ' || a.bill_no from (select bill_no, sum(amount_kopiykas) as sum from payment_allocation group by bill_no) a
left join (select c.bill_no, c.amount_kopiykas from ledger_entry c where c.kind = 'CHARGE' and not exists (
  select from ledger_entry r where r.kind = 'REVERSAL' and r.account_id = c.account_id and r.reverses_id = c.id)) c
  on c.bill_no = a.bill_no
where a.sum < 0 or a.sum > coalesce(c.amount_kopiykas, 0);

-- name: nobody has money open while a bill that stands is short of it
select distinct 'account ' || c.account_id from ledger_entry c
join (select distinct account_id from payment where open_kopiykas > 0) p on p.account_id = c.account_id
left join (select bill_no, sum(amount_kopiykas) as sum from payment_allocation group by bill_no) a on a.bill_no = c.bill_no
where c.kind = 'CHARGE' and c.amount_kopiykas > coalesce(a.sum, 0) and not exists (
  select from ledger_entry r where r.kind = 'REVERSAL' and r.account_id = c.account_id and r.reverses_id = c.id);

-- name: a payment is named once
select 'payment ' || min(id) from payment group by source, external_id having count(*) > 1;

-- name: every row of a finished import is counted
select 'import ' || i.id from file_import i
left join (select import_id, count(*) as total, sum(amount_kopiykas) as kopiykas from file_import_row group by import_id) r
  on r.import_id = i.id
left join (select import_id, sum(total) as total, sum(kopiykas) as kopiykas from file_import_sum group by import_id) s
  on s.import_id = i.id
where i.state = 'COMPLETED' and (coalesce(r.total, 0) <> coalesce(s.total, 0) or coalesce(r.kopiykas, 0) <> coalesce(s.kopiykas, 0));

-- name: a receipt is for an account, a row of a file for its import
select 'receipt ' || r.receipt_no from read_receipt r where not exists (select from account a where a.id = r.account_id)
union all
select 'import ' || r.import_id from file_import_row r where not exists (select from file_import i where i.id = r.import_id);

-- name: an issued order has its bill and no order has two
select 'order ' || o.id from bill_order o where o.state = 'ISSUED'
  and (select count(*) from bill b where b.order_id = o.id and b.bill_no = o.bill_no) <> 1
union all
select 'order ' || order_id from bill where order_id is not null group by order_id having count(*) > 1;

-- name: a finished run has counted every account once
select 'run ' || r.run_key from bill_run r join bill_run_shard s on s.run_id = r.id and s.stage = r.stage
where r.state in ('COMPLETED', 'AWAITING_RELEASE')
group by r.id, r.run_key, r.accounts having r.accounts <> sum(s.billed + s.parked + s.skipped);

-- name: a run has one bill for an account, or a final one and a provisional one for the days after its read
select 'run ' || run_id || ' account ' || account_id from bill where run_id is not null
group by run_id, account_id, kind having count(*) > 1;

-- name: the series of invoices with VAT has no hole
select 'series ' || s.series from vat_series s left join vat_invoice v on v.series = s.series
group by s.series, s.last_no having count(v.number) <> s.last_no or coalesce(max(v.number), 0) <> s.last_no;

-- name: what was released carries its number in the series
select 'bill ' || l.bill_no from bill_line l join bill b on b.issued_on = l.issued_on and b.bill_no = l.bill_no
left join bill_run r on r.id = b.run_id left join vat_invoice v on v.bill_no = l.bill_no
where l.kind = 'VAT' and v.bill_no is null and (r.id is null or r.state in ('COMPLETED', 'UNDONE'));

-- name: a run that waits for its release has posted nothing
select 'run ' || r.run_key from bill_run r join bill_run_account a on a.run_id = r.id
where r.state = 'AWAITING_RELEASE' and (a.posted or a.bill_no is not null) group by r.run_key;

-- name: no transaction is in doubt
select gid from pg_prepared_xacts where database = current_database();
