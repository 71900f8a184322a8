-- All that the next bill needs of one that stands lies in one row, so that a run reads no segments and lines of earlier bills:
-- the latest actual read, and what was charged where it was of one month. BILL_STANDS_AS_WRITTEN proves that they agree.

create function last_actual(of_day date, of_bill bigint, of_agreement bigint) returns text language sql stable as $$
  select r.read::text
  from (select s.ordinal, coalesce(s.reads::json -> 'closing', s.reads::json -> 'opening') as read from bill_segment s
    where s.issued_on = of_day and s.bill_no = of_bill and s.agreement_id = of_agreement) r
  where r.read is not null order by r.read ->> 'effectiveOn' desc, r.ordinal limit 1
$$;

create function only_month(of_day date, of_bill bigint) returns date language sql stable as $$
  select case when min(month) = max(month) then min(month) end from bill_line where issued_on = of_day and bill_no = of_bill
$$;

create function charged(of_day date, of_bill bigint, of_agreement bigint) returns bigint language sql stable as $$
  select coalesce(sum(amount_kopiykas), 0)::bigint from bill_line
  where issued_on = of_day and bill_no = of_bill and agreement_id = of_agreement
$$;

alter table live_segment add last_actual text, add month date, add charged_kopiykas bigint not null default 0;
update live_segment set last_actual = last_actual(issued_on, bill_no, agreement_id), month = only_month(issued_on, bill_no),
  charged_kopiykas = charged(issued_on, bill_no, agreement_id);
alter table live_segment alter charged_kopiykas drop default;

comment on column live_segment.last_actual is 'JSON: the latest actual read that the span rests on.';
comment on column live_segment.month is 'The settlement month of all lines of the bill; empty if they are of several, or none.';
comment on column live_segment.charged_kopiykas is 'What the bill charged for the agreement.';
