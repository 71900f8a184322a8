-- An account that breaks what must hold gets no bill until staff have cleared it: its row on the worklist holds it back.
alter table parked_account add column holds boolean not null default false;
create unique index parked_account_holds on parked_account (account_id) where holds and resolved_on is null;
comment on column parked_account.holds is 'No bill is made for the account while the row waits.';
