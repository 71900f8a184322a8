-- A payment far above anything its account was ever asked for waits until staff say that it is meant so.

alter table payment add column meant_for bigint references account (id);
comment on column payment.meant_for is 'The account it was meant for, where its amount was in doubt; empty otherwise.';

insert into parameter (name, effective_from, value, source, confidence) values
  ('payment.doubt-above-hryvnias', '2006-01-01', '10000', 'house rule: a year paid ahead by a household', 'demo'),
  ('payment.doubt-above-times', '2006-01-01', '20', 'house rule: a slip of the point makes a hundredfold', 'demo');
