-- A path names each year once, in order, and falls from one year to the next only where whoever proposes it has heard so.
create or replace function app.check_target_path() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  for i in 2 .. coalesce(cardinality(new.years), 0) loop
    if new.years[i] <= new.years[i - 1] then
      raise exception using errcode = '23514', constraint = 'target_path_years', message = 'years out of order: constraint "target_path_years"';
    end if;
    if new.amounts[i] < new.amounts[i - 1] and not new.fall_accepted then
      raise exception using errcode = '23514', constraint = 'target_path_falls', message = 'falls unheard: constraint "target_path_falls"';
    end if;
  end loop;
  return new;
end $$;
revoke execute on function app.check_target_path from public;
