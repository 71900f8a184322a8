-- A customer brings the reads of an account as a file: whose it is decides who may see it and what its rows may touch.
alter table file_import add column owner text;
create index file_import_owner on file_import (owner, received_at) where owner is not null;
comment on column file_import.owner is 'The account whose customer brought it; empty for a file of staff or of another system.';
