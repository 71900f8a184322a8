with difference as (
  select c.new_bill_no, r.value_wh - lag(r.value_wh) over (partition by c.new_bill_no, r.register_id order by r.read_on) as wh,
    row_number() over (partition by c.new_bill_no, r.register_id order by r.read_on desc) as last
  from floor_case c join register_read r on r.service_point_id = c.service_point_id
  where r.read_on between date '2025-08-29' and date '2025-11-03'),
rated as materialized (
  select c.*, coalesce(d.wh, 100000) as wh, round(coalesce(d.wh, 100000) * 0.432)::bigint as kopiykas
  from floor_case c
  left join (select new_bill_no, sum(wh)::bigint as wh from difference where last = 1 group by new_bill_no) d using (new_bill_no)),
numbers as (
  insert into bill_number (bill_no, account_id, issued_on, bill_key)
  select new_bill_no, account_id, date '2025-12-04', 'floor:' || new_bill_no from rated returning 1),
bills as (
  insert into bill (issued_on, bill_no, account_id, period_from, period_until, kind, cause, run_id, energy_wh, charges_kopiykas,
    net_kopiykas, vat_kopiykas, opening_kopiykas, due_on, expected_kopiykas, recommended_kopiykas, issued_at)
  select date '2025-12-04', new_bill_no, account_id, date '2025-11-01', date '2025-12-01', 'FINAL', 'MONTHLY', run_id, wh, kopiykas,
    kopiykas - kopiykas / 6, kopiykas / 6, 0, date '2025-12-20', kopiykas, kopiykas, now()
  from rated returning 1),
segments as (
  insert into bill_segment (issued_on, bill_no, ordinal, agreement_id, service_point_id, period_from, period_until, basis,
    energy_wh, reads)
  select date '2025-12-04', new_bill_no, n, agreement_id, service_point_id, date '2025-11-01', date '2025-12-01', 'ACTUAL',
    wh, repeat('x', reads_length)
  from rated, generate_series(1, segments) as n returning 1),
lines as (
  insert into bill_line (issued_on, bill_no, ordinal, segment, kind, month, period_from, period_until, register, block,
    quantity_wh, unit_rate, coefficient, rate_version_id, amount_kopiykas, explanation, zones, agreement_id)
  select date '2025-12-04', new_bill_no, n, 1, 'ENERGY', date '2025-11-01', date '2025-11-01', date '2025-12-01', 'T1', 1,
    wh, 4.32, 1, 1, kopiykas, repeat('x', explanation_length), 1, agreement_id
  from rated, generate_series(1, lines) as n returning 1),
live as (
  insert into live_segment (agreement_id, period, bill_no, issued_on, account_id, provisional, last_actual, month,
    charged_kopiykas)
  select agreement_id, daterange(date '2026-01-01' + 31 * nth::int, date '2026-01-31' + 31 * nth::int), new_bill_no,
    date '2025-12-04', account_id, false, repeat('x', last_actual_length), date '2025-11-01', kopiykas
  from rated returning 1),
superseded as (
  insert into bill_supersession (superseded_bill_no, bill_no, account_id, reason, on_date)
  select bill_no, new_bill_no, account_id, 'ACTUAL_READ', date '2025-12-04' from rated where superseded > 0 returning 1),
keys as (
  insert into entry_key (entry_key, entry_id)
  select 'floor:' || new_bill_no || ':' || n, new_bill_no * 100 + n from rated, generate_series(0, superseded) as n returning 1),
entries as (
  insert into ledger_entry (posted_on, id, account_id, counter_account, kind, amount_kopiykas, value_on, bill_no, due_on,
    journal, recorded_at)
  select date '2025-12-04', new_bill_no * 100 + n, account_id, 'REVENUE', 'CHARGE', kopiykas, date '2025-12-04', new_bill_no,
    date '2025-12-20', new_bill_no * 100 + n, now()
  from rated, generate_series(0, superseded) as n returning 1),
balances as (
  update account_balance a set balance_kopiykas = a.balance_kopiykas + r.kopiykas, entries = a.entries + 1,
    version = a.version + 1
  from rated r where r.account_id = a.account_id and r.nth = 1 returning 1),
outcomes as (
  insert into bill_run_account (run_id, account_id, outcome, bill_no, total_kopiykas, month_kopiykas,
    previous_kopiykas)
  select distinct on (account_id) run_id, account_id + 1000000000, 'BILLED', new_bill_no, kopiykas, kopiykas, kopiykas
  from rated returning 1),
notices as (
  insert into outbox_message (id, message_key, kind, recipient, language, model, account_id, bill_no, message_id, state,
    next_attempt_at, recorded_at)
  select new_bill_no * 10 + n, 'floor:' || new_bill_no || ':' || n, 'BILL_READY', 'floor@example.org', 'uk', repeat('x', 400),
    account_id, new_bill_no, '<' || md5(new_bill_no::text || n) || '@example.org>', 'PENDING', now(), now()
  from rated, generate_series(1, notices) as n returning 1),
estimates as (
  insert into estimate (period_from, id, period_until, service_point_id, register, energy_wh, rule, bill_no)
  select date '2025-11-01', new_bill_no * 100 + n, date '2025-12-01', service_point_id, 'T1', wh, 'LAST_TWELVE_MONTHS', new_bill_no
  from rated, generate_series(1, estimates) as n returning 1),
allocations as (
  insert into payment_allocation (payment_id, bill_no, amount_kopiykas, allocated_on, cause)
  select payment_id, new_bill_no, amount_kopiykas, date '2025-12-04', cause from floor_allocation returning 1),
payments as (
  update payment p set open_kopiykas = p.open_kopiykas
  from (select distinct payment_id from floor_allocation) a where a.payment_id = p.id returning 1),
marks as (
  update billed_mark m set billed_until = date '2025-12-01', bill_no = r.new_bill_no, version = m.version + 1
  from rated r where r.service_point_id = m.service_point_id and r.nth = 1 returning 1)
select (select count(*) from bills) as bills,
  (select count(*) from numbers) + (select count(*) from bills) + (select count(*) from segments)
  + (select count(*) from lines) + (select count(*) from live) + (select count(*) from superseded)
  + (select count(*) from keys) + (select count(*) from entries) + (select count(*) from balances)
  + (select count(*) from outcomes) + (select count(*) from notices) + (select count(*) from estimates)
  + (select count(*) from allocations) + (select count(*) from payments) + (select count(*) from marks) as rows
