-- Late fees: which months are done, and which accounts pay none.

create table late_fee_month (
  month           date primary key check (extract(day from month) = 1),
  posted_on       date not null,
  fees            bigint not null,
  total_kopiykas  bigint not null
);
comment on table late_fee_month is 'A month whose late fees are posted; its night is not repeated.';

create table late_fee_exemption (
  id              bigint generated always as identity primary key,
  account_id      bigint not null references account (id),
  valid_from      date not null,
  valid_until     date check (valid_until > valid_from),
  reason          text not null check (length(reason) between 1 and 500),
  entered_on      date not null,
  entered_by      text not null
);
create index late_fee_exemption_account on late_fee_exemption (account_id);

grant select, insert on late_fee_month to customer_app;
grant select, insert on late_fee_exemption to customer_app;
grant update (valid_until) on late_fee_exemption to customer_app;
