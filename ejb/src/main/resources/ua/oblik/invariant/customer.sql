-- What must hold of schema customer at any time. Each query lists what breaks it: a text, and the account_id it concerns
-- where it concerns one; :since is the day from which on what is written once is looked at. What may change is looked at whole.

-- name: LEDGER_SUMS_TO_ZERO
select 'sum ' || sum(amount_kopiykas) from ledger_side having sum(amount_kopiykas) <> 0;

-- name: JOURNAL_SUMS_TO_ZERO
select 'journal ' || journal, min(account_id) as account_id from ledger_side where posted_on >= :since group by journal having sum(amount_kopiykas) <> 0;

-- name: BALANCE_IS_SUM_OF_ENTRIES
select 'account ' || coalesce(s.account_id, b.account_id), coalesce(s.account_id, b.account_id) as account_id
from (select account_id, sum(amount_kopiykas) as balance, count(*) as entries from ledger_entry group by account_id) s
full join account_balance b using (account_id)
where s.balance is distinct from b.balance_kopiykas or s.entries is distinct from b.entries;

-- name: WRITTEN_ONCE
select t from unnest(array['bill', 'bill_segment', 'bill_line', 'bill_number', 'bill_supersession',
  'bill_supersession_undone', 'vat_invoice', 'ledger_entry', 'audit_record']) t
where not exists (select from pg_trigger g where g.tgrelid = t::regclass and g.tgname = t || '_insert_only' and g.tgenabled = 'O');

-- name: AUDIT_IS_ONE_CHAIN
select 'record ' || r.id from audit_record r
where r.previous_hash is not null and not exists (select from audit_record p where p.hash = r.previous_hash)
union all
select 'two records follow one' from audit_record group by previous_hash having count(*) > 1;

-- name: ENTRY_HAS_ONE_KEY
select 'entry ' || e.id, min(e.account_id) as account_id from ledger_entry e left join entry_key k on k.entry_id = e.id
where e.posted_on >= :since group by e.id having count(k.entry_key) <> 1
union all
select 'keys ' || k.keys || ', entries ' || e.entries, null
from (select count(*) as keys from entry_key) k, (select count(*) as entries from ledger_entry) e
where k.keys <> e.entries;

-- name: BILL_HAS_ONE_NUMBER
select 'bill ' || coalesce(b.bill_no, n.bill_no), coalesce(n.account_id, b.account_id) as account_id from (select * from bill where issued_on >= :since) b
full join (select * from bill_number where issued_on >= :since) n using (bill_no)
where b.account_id is distinct from n.account_id or b.issued_on is distinct from n.issued_on
union all
select 'bill ' || bill_no, min(account_id) from bill where issued_on >= :since group by bill_no having count(*) > 1;

-- name: BILL_STANDS_OR_IS_SUPERSEDED
select 'bill ' || n.bill_no, n.account_id from bill_number n
left join (select distinct bill_no from live_segment where issued_on >= :since) l on l.bill_no = n.bill_no
left join bill_supersession s on s.superseded_bill_no = n.bill_no
where n.issued_on >= :since and (l.bill_no is null) = (s.superseded_bill_no is null)
union all
select 'bill ' || s.superseded_bill_no, s.account_id from bill_supersession s
where s.on_date >= :since and exists (select from live_segment l where l.bill_no = s.superseded_bill_no);

-- name: BILL_STANDS_AS_WRITTEN
-- What an undone run puts back stands from that day on as what is issued.
with again as materialized (select superseded_bill_no as bill_no from bill_supersession_undone where undone_on >= :since),
stands as not materialized (select l.* from live_segment l where issued_on >= :since
  union all select l.* from live_segment l where issued_on < :since and bill_no in (select bill_no from again)),
lines as not materialized (select t.issued_on, t.bill_no, t.agreement_id, t.month, t.amount_kopiykas from bill_line t where issued_on >= :since
  union all select t.issued_on, t.bill_no, t.agreement_id, t.month, t.amount_kopiykas from bill_line t
    where (issued_on, bill_no) in (select issued_on, bill_no from stands where issued_on < :since)),
segments as not materialized (select t.issued_on, t.bill_no, t.agreement_id, t.ordinal, t.reads from bill_segment t where issued_on >= :since
  union all select t.issued_on, t.bill_no, t.agreement_id, t.ordinal, t.reads from bill_segment t
    where (issued_on, bill_no) in (select issued_on, bill_no from stands where issued_on < :since))
select 'bill ' || l.bill_no, l.account_id
from (select issued_on, bill_no, min(account_id) as account_id, sum(charged_kopiykas) as sum, min(month) as month
  from stands group by issued_on, bill_no) l
left join (select issued_on, bill_no, sum(amount_kopiykas) as sum, case when min(month) = max(month) then min(month) end as month
  from lines group by issued_on, bill_no) w using (issued_on, bill_no)
where l.sum <> coalesce(w.sum, 0) or l.month is distinct from w.month
union all
select 'bill ' || l.bill_no || ' of agreement ' || l.agreement_id, l.account_id from stands l
left join (select issued_on, bill_no, agreement_id,
    (array_agg(read::text order by read ->> 'effectiveOn' desc, ordinal) filter (where read is not null))[1] as last_actual
  from segments, lateral (select coalesce(reads::json -> 'closing', reads::json -> 'opening')) as r (read)
  group by issued_on, bill_no, agreement_id) s using (issued_on, bill_no, agreement_id)
where l.last_actual is distinct from s.last_actual
union all
select 'bill ' || l.bill_no || ' of agreement ' || l.agreement_id, l.account_id from stands l
left join (select issued_on, bill_no, agreement_id, sum(amount_kopiykas) as sum
  from lines group by issued_on, bill_no, agreement_id) s using (issued_on, bill_no, agreement_id)
where l.charged_kopiykas <> coalesce(s.sum, 0);

-- name: NO_GAP_BETWEEN_BILLS
select 'agreement ' || agreement_id || ' before ' || lower(period), account_id from (
  select agreement_id, account_id, period, lag(upper(period)) over (partition by agreement_id order by lower(period)) as billed
  from live_segment) l
where billed <> lower(period)
union all
select 'agreement ' || a.id || ' from its start', a.account_id from service_agreement a
join (select agreement_id, min(lower(period)) as first from live_segment group by agreement_id) l on l.agreement_id = a.id
where l.first <> a.starts_on;

-- name: BILL_IS_SUM_OF_LINES
select 'bill ' || b.bill_no, b.account_id from bill b
left join (select bill_no, issued_on, sum(amount_kopiykas) as sum from bill_line where issued_on >= :since
  group by bill_no, issued_on) l using (bill_no, issued_on)
where b.issued_on >= :since and b.charges_kopiykas <> coalesce(l.sum, 0);

-- name: LINE_IS_QUANTITY_TIMES_RATE
select 'bill ' || bill_no || ' line ' || ordinal, (select n.account_id from bill_number n where n.bill_no = l.bill_no) as account_id
from bill_line l where issued_on >= :since and kind in ('ENERGY', 'REACTIVE', 'REACTIVE_FED')
  and amount_kopiykas <> round(quantity_wh * unit_rate * coalesce(coefficient, 1) / 10);

-- name: ENERGY_IS_THAT_OF_SEGMENTS
select 'bill ' || b.bill_no, b.account_id from bill b
left join (select bill_no, issued_on, sum(energy_wh) as sum from bill_segment where issued_on >= :since
  group by bill_no, issued_on) s using (bill_no, issued_on)
where b.issued_on >= :since and b.energy_wh <> coalesce(s.sum, 0);

-- name: BILL_IS_CHARGED_ONCE
select 'bill ' || coalesce(b.bill_no, e.bill_no), coalesce(b.account_id, e.account_id) as account_id from (select * from bill where issued_on >= :since) b
left join (select superseded_bill_no as bill_no, count(*) as times from bill_supersession_undone group by 1) u using (bill_no)
full join (select bill_no, account_id, sum(amount_kopiykas) as sum, count(*) as times from ledger_entry
  where kind = 'CHARGE' and posted_on >= :since group by bill_no, account_id) e on e.bill_no = b.bill_no
where (b.bill_no is not null and (e.times is distinct from 1 + coalesce(u.times, 0)
    or e.sum is distinct from b.charges_kopiykas * e.times or e.account_id is distinct from b.account_id))
  or (b.bill_no is null and not exists (select from bill_supersession_undone u where u.superseded_bill_no = e.bill_no));

-- name: SUPERSEDED_IS_TAKEN_BACK
select 'bill ' || coalesce(s.bill_no, e.bill_no), coalesce(s.account_id, e.account_id) as account_id
from (select b.bill_no, b.account_id, b.charges_kopiykas, count(*) as times from bill b
  join (select superseded_bill_no from bill_supersession union all select superseded_bill_no from bill_supersession_undone) s
    on s.superseded_bill_no = b.bill_no group by b.bill_no, b.account_id, b.charges_kopiykas) s
full join (select bill_no, min(account_id) as account_id, sum(amount_kopiykas) as sum, count(*) as times from ledger_entry
  where kind = 'REVERSAL' and payment_id is null group by bill_no) e on e.bill_no = s.bill_no
where e.times is distinct from s.times or e.sum is distinct from -s.charges_kopiykas * s.times;

-- name: REVERSAL_IS_THE_OPPOSITE
select 'entry ' || r.id, r.account_id from ledger_entry r
left join ledger_entry e on e.id = r.reverses_id and e.account_id = r.account_id
where r.posted_on >= :since and r.reverses_id is not null and e.amount_kopiykas is distinct from -r.amount_kopiykas;

-- name: PAYMENT_IS_IN_THE_LEDGER
with touched as (
  select id from payment where posted_on >= :since union select payment_id from payment_move where moved_on >= :since),
booked as (
  select payment_id, account_id, sum(amount_kopiykas) as all_kinds, sum(amount_kopiykas) filter (where kind <> 'REFUND') as received
  from ledger_entry where payment_id in (select id from touched) group by payment_id, account_id)
select 'payment ' || p.id, p.account_id from touched t join payment p on p.id = t.id
left join booked h on h.payment_id = p.id and h.account_id = p.account_id
where coalesce(h.received, 0) <> case p.state when 'POSTED' then -p.amount_kopiykas else 0 end
union all
select 'payment ' || p.id, p.account_id from booked e join payment p on p.id = e.payment_id
where e.account_id is distinct from p.account_id group by p.id having sum(e.all_kinds) <> 0;

-- name: ADJUSTMENT_IS_IN_THE_LEDGER
select 'adjustment ' || coalesce(d.id, e.adjustment_id), coalesce(d.account_id, e.account_id) as account_id
from (select d.*, r.id is not null and r.state = 'APPROVED' as taken_back from adjustment d
  left join adjustment r on r.reverses_id = d.id and r.state <> 'REJECTED' where d.state = 'APPROVED') d
full join (select adjustment_id, count(*) as times, sum(amount_kopiykas) as sum, min(account_id) as account_id,
    min(counter_account) as counter_account, min(value_on) as value_on
  from ledger_entry where adjustment_id is not null or kind = 'ADJUSTMENT' group by adjustment_id) e on e.adjustment_id = d.id
left join adjustment o on o.id = d.reverses_id
where e.times is distinct from 1 or e.sum is distinct from d.amount_kopiykas or e.account_id is distinct from d.account_id
  or e.counter_account is distinct from d.counter_account or e.value_on is distinct from d.value_on
  or d.proposed_by = d.decided_by or o.amount_kopiykas <> -d.amount_kopiykas or o.state <> 'APPROVED';

-- name: ADJUSTMENT_IS_SPLIT_WHOLE
select 'adjustment ' || d.id, d.account_id from adjustment d
left join (select payment_id, sum(amount_kopiykas) as sum from payment_allocation
  where payment_id in (select number from adjustment where amount_kopiykas < 0) group by payment_id) a on a.payment_id = d.number
left join adjustment r on r.reverses_id = d.id and r.state = 'APPROVED'
where d.amount_kopiykas < 0 and d.reverses_id is null and d.open_kopiykas + coalesce(a.sum, 0)
  <> case when d.state = 'APPROVED' and r.id is null then -d.amount_kopiykas else 0 end;

-- name: SUSPENSE_HOLDS_WHAT_WAITS
select 'suspense ' || s.held || ' instead of ' || w.waiting
from (select coalesce(-sum(amount_kopiykas), 0) as held from ledger_side where counter_account = 'SUSPENSE') s,
  (select coalesce(sum(amount_kopiykas), 0) as waiting from payment where state = 'SUSPENSE') w
where s.held <> w.waiting;

-- name: PAYMENT_IS_SPLIT_WHOLE
with touched as (
  select id from payment where posted_on >= :since union select payment_id from payment_allocation where allocated_on >= :since
  union select payment_id from payment_move where moved_on >= :since)
select 'payment ' || p.id, p.account_id from touched t join payment p on p.id = t.id
left join (select payment_id, sum(amount_kopiykas) as sum from payment_allocation
  where payment_id in (select id from touched) group by payment_id) a on a.payment_id = p.id
left join (select payment_id, sum(amount_kopiykas) as sum from ledger_entry where kind = 'REFUND' group by payment_id) r
  on r.payment_id = p.id
where p.open_kopiykas + coalesce(a.sum, 0) + coalesce(r.sum, 0)
  <> case p.state when 'POSTED' then p.amount_kopiykas else coalesce(r.sum, 0) end;

-- name: BILL_IS_NOT_OVERPAID
with touched as (
  select bill_no from payment_allocation where allocated_on >= :since
  union select bill_no from ledger_entry where posted_on >= :since and kind in ('REVERSAL', 'ADJUSTMENT') and reverses_id is not null),
charged as (
  select c.bill_no, c.amount_kopiykas from ledger_entry c
  where c.kind in ('CHARGE', 'ADJUSTMENT') and c.reverses_id is null and c.bill_no in (select bill_no from touched)
    and not exists (select from ledger_entry r
      where r.kind in ('REVERSAL', 'ADJUSTMENT') and r.account_id = c.account_id and r.reverses_id = c.id))
select 'bill ' || a.bill_no, coalesce((select n.account_id from bill_number n where n.bill_no = a.bill_no),
  (select d.account_id from adjustment d where d.number = a.bill_no)) as account_id from (select bill_no, sum(amount_kopiykas) as sum from payment_allocation
  where bill_no in (select bill_no from touched) group by bill_no) a
left join charged c on c.bill_no = a.bill_no
where a.sum < 0 or a.sum > coalesce(c.amount_kopiykas, 0);

-- name: OPEN_MONEY_PAYS_DEBTS
with rich as (
  select account_id from payment where open_kopiykas > 0 union select account_id from adjustment where open_kopiykas > 0)
select distinct 'account ' || c.account_id, c.account_id from ledger_entry c
left join (select bill_no, sum(amount_kopiykas) as sum from payment_allocation group by bill_no) a on a.bill_no = c.bill_no
where c.kind in ('CHARGE', 'ADJUSTMENT') and c.bill_no is not null and c.account_id in (select account_id from rich)
  and c.amount_kopiykas > coalesce(a.sum, 0)
  and not exists (
    select from ledger_entry r where r.kind in ('REVERSAL', 'ADJUSTMENT') and r.account_id = c.account_id and r.reverses_id = c.id);

-- name: PAYMENT_IS_NAMED_ONCE
select 'payment ' || min(id), min(account_id) as account_id from payment where posted_on >= :since group by source, external_id having count(*) > 1;

-- name: IMPORT_ROWS_ARE_COUNTED
select 'import ' || i.id from file_import i
left join (select import_id, count(*) as total, sum(amount_kopiykas) as kopiykas from file_import_row group by import_id) r
  on r.import_id = i.id
left join (select import_id, sum(total) as total, sum(kopiykas) as kopiykas from file_import_sum group by import_id) s
  on s.import_id = i.id
where i.business_day >= :since and i.state = 'COMPLETED'
  and (coalesce(r.total, 0) <> coalesce(s.total, 0) or coalesce(r.kopiykas, 0) <> coalesce(s.kopiykas, 0));

-- name: ROWS_HAVE_THEIR_OWNER
select 'receipt ' || r.receipt_no from read_receipt r
where r.submitted_on >= :since and not exists (select from account a where a.id = r.account_id)
union all
select 'import ' || r.import_id from file_import_row r where not exists (select from file_import i where i.id = r.import_id);

-- name: ORDER_HAS_ONE_BILL
select 'order ' || o.id, o.account_id from bill_order o where o.state = 'ISSUED' and o.ordered_on >= :since
  and (select count(*) from bill b where b.issued_on >= :since and b.order_id = o.id and b.bill_no = o.bill_no) <> 1
union all
select 'order ' || order_id, min(account_id) from bill where issued_on >= :since and order_id is not null group by order_id having count(*) > 1;

-- name: RUN_COUNTS_EVERY_ACCOUNT
select 'run ' || r.run_key from bill_run r join bill_run_shard s on s.run_id = r.id and s.stage = r.stage
where r.state in ('COMPLETED', 'AWAITING_RELEASE')
group by r.id, r.run_key, r.accounts having r.accounts <> sum(s.billed + s.parked + s.skipped);

-- name: RUN_BILLS_AN_ACCOUNT_ONCE
select 'run ' || run_id || ' account ' || account_id, account_id from bill where issued_on >= :since and run_id is not null
group by run_id, account_id, kind having count(*) > 1;

-- name: VAT_SERIES_HAS_NO_HOLE
select 'series ' || s.series from vat_series s left join vat_invoice v on v.series = s.series
group by s.series, s.last_no having count(v.number) <> s.last_no or coalesce(max(v.number), 0) <> s.last_no;

-- name: RELEASED_HAS_VAT_NUMBER
select 'bill ' || l.bill_no, b.account_id from bill_line l join bill b on b.issued_on = l.issued_on and b.bill_no = l.bill_no
left join bill_run r on r.id = b.run_id left join vat_invoice v on v.bill_no = l.bill_no
where l.issued_on >= :since and l.kind = 'VAT' and v.bill_no is null
  and (r.id is null or r.state in ('COMPLETED', 'UNDONE'));

-- name: WAITING_RUN_POSTED_NOTHING
select 'run ' || r.run_key from bill_run r join bill_run_account a on a.run_id = r.id
where r.state = 'AWAITING_RELEASE' and (a.posted or a.bill_no is not null) group by r.run_key;

-- name: WORK_GIVES_SIGNS_OF_LIFE
select job || ' of ' || business_day from job_run
where state = 'RUNNING' and heartbeat_at < clock_timestamp() - interval '15 minutes'
union all
select 'run ' || run_key from bill_run
where state in ('REQUESTED', 'RUNNING') and heartbeat_at < clock_timestamp() - interval '15 minutes';

-- name: NO_TRANSACTION_IN_DOUBT
select gid from pg_prepared_xacts
where database = current_database() and prepared < clock_timestamp() - interval '5 minutes';
