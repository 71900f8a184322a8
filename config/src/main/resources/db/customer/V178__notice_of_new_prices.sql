-- How many days before it begins customers are told of a new price.

insert into parameter (name, effective_from, value, source, confidence) values
  ('tariff.notice-days', '2006-01-01', '20', 'electricity market law 2019-VIII, rights of consumers', 'read');
