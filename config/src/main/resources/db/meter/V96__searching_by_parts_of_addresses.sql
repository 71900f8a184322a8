-- Staff find points by a part of an address, and by the serial of a meter as people type it.

-- The same as in schema customer, which this one cannot see.
create function search_key(written text) returns text
  language sql immutable strict parallel safe
  return translate(lower(written), 'абвгґдеєэёжзиіїйыклмнопрстуфхцчшщюяьъ''’ʼ‘`´"«»“”„', 'abvhhdeeeejziiiiiklmnoprstufxcqwwyg');
comment on function search_key is 'Letters of Ukrainian and Russian as single Latin ones, apostrophes and quotation marks taken out.';
grant execute on function search_key to meter_app;

create index premise_sought on premise using gin
  (search_key(settlement || ' ' || street || ' ' || building || coalesce(' ' || flat, '')) public.gin_trgm_ops);
create index service_point_code_begins on service_point (code bpchar_pattern_ops);
create index meter_serial_typed on meter (upper(serial) text_pattern_ops);
create index controller_visit_point on controller_visit (service_point_id);
