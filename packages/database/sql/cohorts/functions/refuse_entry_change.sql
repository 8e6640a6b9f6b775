create or replace function app.refuse_entry_change() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception using errcode = '23001', constraint = 'cohort_entry_is_final', message = 'a locked cohort never changes: constraint "cohort_entry_is_final"';
end $$;
