-- Staff find accounts by a part of a name or an address: each such expression has an index of its trigrams.

-- What is written, as it is searched for: small letters that sound alike made one, marks that people leave out or write in ways of
-- their own taken out. In Latin letters, since the server takes trigrams of its own alphabet only, which is C.
create function search_key(written text) returns text
  language sql immutable strict parallel safe
  return translate(lower(written), 'абвгґдеєэёжзиіїйыклмнопрстуфхцчшщюяьъ''’ʼ‘`´"«»“”„', 'abvhhdeeeejziiiiiklmnoprstufxcqwwyg');
comment on function search_key is 'Letters of Ukrainian and Russian as single Latin ones, apostrophes and quotation marks taken out.';
grant execute on function search_key to customer_app;

create index person_sought on person using gin
  (search_key(family_name || ' ' || given_name || coalesce(' ' || patronymic, '')) public.gin_trgm_ops);
create index legal_entity_sought on legal_entity using gin (search_key(full_name) public.gin_trgm_ops);
create index customer_sought on customer using gin (search_key(email) public.gin_trgm_ops);
create index portal_user_sought on portal_user using gin
  (search_key(display_name) public.gin_trgm_ops, search_key(email) public.gin_trgm_ops);

-- Beginnings of numbers: the order of the language serves no pattern.
create index account_number_begins on account (number text_pattern_ops);
create index customer_phone_begins on customer (phone text_pattern_ops);
create index customer_phone_begins_at_home on customer (substr(phone, 4) text_pattern_ops);

-- The few payments that are not posted, in the order of the list.
create index payment_reversed on payment (posted_on, id) where state = 'REVERSED';
