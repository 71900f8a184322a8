-- A violation names the account it concerns in a column of its own. What the night holds back is one row of the worklist:
-- a row of a run or an order for the same days stands beside it only for another reason.

alter table invariant_violation add column account_id bigint;
comment on column invariant_violation.account_id is 'The account it concerns; empty where it concerns none, or more than one.';

drop index parked_account_open;
create unique index parked_account_open on parked_account (account_id, period_from, period_until) where resolved_on is null and not holds;
