-- Bills of legal entities name the VAT numbers of both sides.

insert into parameter (name, effective_from, value, source, confidence) values
  ('supplier.vat-number', '2006-01-01', '328559604021', 'demonstration supplier', 'demo');
