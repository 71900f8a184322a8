-- What each night has found when it asked whether all that must hold does.

create table invariant_proof (
  business_day    date primary key,
  since           date not null,
  invariants      integer not null check (invariants > 0),
  violations      integer not null check (violations >= 0),
  proved_at       timestamptz not null,
  took_ms         bigint not null
);
comment on column invariant_proof.since is 'History written once was looked at from this day on: the days before it held already.';

create table invariant_violation (
  business_day    date not null references invariant_proof (business_day),
  ordinal         integer not null,
  invariant       text not null,
  detail          text not null,
  primary key (business_day, ordinal)
);
comment on column invariant_violation.detail is 'Ids of what breaks the invariant, never personal data.';

grant select, insert, update on invariant_proof to customer_app;
grant select, insert, delete on invariant_violation to customer_app;
