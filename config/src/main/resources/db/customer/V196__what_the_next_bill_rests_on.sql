-- All that the next bill needs of one that stands lies in one row, so that a run reads no segments and lines of earlier bills:
-- the latest actual read, and what was charged where it was of one month. BILL_STANDS_AS_WRITTEN proves that they agree.

alter table live_segment add last_actual text, add month date, add charged_kopiykas bigint;

with charged as (
  select bill_no, agreement_id, sum(amount_kopiykas) as kopiykas from bill_line group by bill_no, agreement_id),
months as (
  select bill_no, case when min(month) = max(month) then min(month) end as month from bill_line group by bill_no),
reads as (
  select distinct on (bill_no, agreement_id) bill_no, agreement_id, read::text as last_actual
  from bill_segment, lateral (select coalesce(reads::json -> 'closing', reads::json -> 'opening')) as r (read)
  where read is not null order by bill_no, agreement_id, read ->> 'effectiveOn' desc, ordinal)
update live_segment l set last_actual = w.last_actual, month = w.month, charged_kopiykas = coalesce(w.kopiykas, 0)
from (select s.bill_no, s.agreement_id, reads.last_actual, months.month, charged.kopiykas from live_segment s
  left join charged using (bill_no, agreement_id) left join months using (bill_no)
  left join reads using (bill_no, agreement_id)) w
where w.bill_no = l.bill_no and w.agreement_id = l.agreement_id;

alter table live_segment alter charged_kopiykas set not null;

comment on column live_segment.last_actual is 'JSON: the latest actual read that the span rests on.';
comment on column live_segment.month is 'The settlement month of all lines of the bill; empty if they are of several, or none.';
comment on column live_segment.charged_kopiykas is 'What the bill charged for the agreement.';
