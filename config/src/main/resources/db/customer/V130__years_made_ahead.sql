-- History goes on without a new version too: the application has the years ahead made, and nothing else. It may not
-- make tables itself; this runs with the rights of the schema's owner and takes no function from elsewhere.
create function ready_years(first integer, last integer) returns void
  language plpgsql security definer set search_path = customer, pg_catalog as $$
declare parent text;
begin
  if last > first + 3 or last > extract(year from current_date)::int + 100 then
    raise exception 'years % to % are not ahead', first, last using errcode = 'check_violation';
  end if;
  foreach parent in array array['bill', 'bill_segment', 'bill_line', 'ledger_entry'] loop
    for year in first .. last loop
      if to_regclass(parent || '_' || year) is null then
        perform ensure_year(parent::regclass, year);
      end if;
    end loop;
  end loop;
end $$;
revoke execute on function ready_years(integer, integer) from public;
grant execute on function ready_years(integer, integer) to customer_app;
