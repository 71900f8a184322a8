-- Whether a receipt's account and a row's import are there is asked once for all rows of a statement, as in schema meter.

create function refuse_removal() returns trigger language plpgsql as $$
begin
  raise exception 'rows of table % stay, with their keys', tg_table_name using errcode = 'restrict_violation';
end $$;

create function read_receipt_refers() returns trigger language plpgsql as $$
begin
  if (select count(*) from account where id = any (array(select account_id from added)))
      <> (select count(distinct account_id) from added) then
    raise exception 'a receipt for an account that there is not' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;

create function file_import_row_refers() returns trigger language plpgsql as $$
begin
  if (select count(*) from file_import where id = any (array(select distinct import_id from added)))
      <> (select count(distinct import_id) from added) then
    raise exception 'a row of an import that there is not' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;

alter table read_receipt drop constraint read_receipt_account_id_fkey;
create trigger read_receipt_refers after insert on read_receipt
  referencing new table as added for each statement execute function read_receipt_refers();
alter table file_import_row drop constraint file_import_row_import_id_fkey;
create trigger file_import_row_refers after insert on file_import_row
  referencing new table as added for each statement execute function file_import_row_refers();

create trigger account_stays before delete or truncate on account for each statement execute function refuse_removal();
create trigger account_keeps_its_id before update of id on account for each statement execute function refuse_removal();
create trigger file_import_stays before delete or truncate on file_import for each statement execute function refuse_removal();
create trigger file_import_keeps_its_id before update of id on file_import for each statement execute function refuse_removal();
