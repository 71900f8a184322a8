-- Whether a read's point and meter are there is asked once for all rows of a statement. A foreign key asks for every row
-- by itself, which was three quarters of what storing an imported read cost. Triggers that end in _refers are such questions.

create function refuse_removal() returns trigger language plpgsql as $$
begin
  raise exception 'rows of table % stay, with their keys', tg_table_name using errcode = 'restrict_violation';
end $$;

create function read_submission_refers() returns trigger language plpgsql as $$
begin
  if (select count(*) from service_point where id = any (array(select service_point_id from added)))
      <> (select count(distinct service_point_id) from added)
    or (select count(*) from meter where id = any (array(select meter_id from added)))
      <> (select count(distinct meter_id) from added) then
    raise exception 'a read of a service point or a meter that there is not' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;

alter table read_submission drop constraint read_submission_service_point_id_fkey, drop constraint read_submission_meter_id_fkey;
create trigger read_submission_refers after insert on read_submission
  referencing new table as added for each statement execute function read_submission_refers();

-- The other half of a foreign key: what is referred to stays.
create trigger service_point_stays before delete or truncate on service_point for each statement execute function refuse_removal();
create trigger service_point_keeps_its_id before update of id on service_point for each statement execute function refuse_removal();
create trigger meter_stays before delete or truncate on meter for each statement execute function refuse_removal();
create trigger meter_keeps_its_id before update of id on meter for each statement execute function refuse_removal();

-- One index less for each register read: what made a row unique is its key.
alter table register_read drop constraint register_read_pkey, drop constraint register_read_read_on_register_id_submission_id_key,
  add primary key (read_on, register_id, submission_id);
