-- What meters measured hour by hour. Never billed: bills rest on register reads.

create table hour_file (
  no              integer generated always as identity primary key,
  checksum        text not null unique,
  received_at     timestamptz not null
);
comment on table hour_file is 'Files that brought hourly volumes, each once by its SHA-256; of two that differ in an hour the one with the higher number stands.';

create table hour_volume (
  day             date not null,
  service_point_id bigint not null,
  meter_id        bigint not null,
  file_no         integer not null,
  value_wh        integer not null check (value_wh >= 0),
  hour            smallint not null check (hour between 1 and 25),
  replaced        boolean not null,
  primary key (service_point_id, day, hour, meter_id, file_no)
) partition by range (day);
comment on column hour_volume.hour is 'Which hour of the day in Kyiv, from 1; a day has 23 in March, 25 in October once a year.';
comment on column hour_volume.value_wh is 'Energy at the point, transformers reckoned in, in thousandths of a kWh.';
comment on column hour_volume.replaced is 'Whether the system operator put it in for want of a measurement.';

do $$
begin
  for year in 2019 .. greatest(2035, extract(year from current_date)::int + 10) loop
    perform ensure_year('hour_volume', year);
  end loop;
end $$;

create or replace function ready_years(first integer, last integer) returns void
  language plpgsql security definer set search_path = meter, pg_catalog as $$
declare parent text;
begin
  if last > first + 3 or last > extract(year from current_date)::int + 100 then
    raise exception 'years % to % are not ahead', first, last using errcode = 'check_violation';
  end if;
  foreach parent in array array['register_read', 'estimate', 'hour_volume'] loop
    for year in first .. last loop
      if to_regclass(parent || '_' || year) is null then
        perform ensure_year(parent::regclass, year);
      end if;
    end loop;
  end loop;
end $$;

create trigger hour_volume_insert_only before update or delete or truncate on hour_volume for each statement execute function refuse_change();
create trigger hour_file_insert_only before update or delete or truncate on hour_file for each statement execute function refuse_change();
create trigger hour_volume_refers after insert on hour_volume
  referencing new table as added for each statement execute function read_submission_refers();

grant select, insert on hour_file, hour_volume to meter_app;
