-- Statistics are gathered anew within a minute or so. Until then the planner takes a province that has just been imported for an empty one,
-- joins it row by row, and the first list that anybody opens, of the people of this import, runs into its time limit.
create or replace function app.count_imported(asked_import uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  i import_file := app.own_import(asked_import, array['COMMITTED']);
begin
  if i.create_count + i.update_count < 1000 then return; end if;
  analyze import_row (import_id, row_number, outcome, worker_id);
  analyze person, worker, worker_access, worker_listing, name_word, name_posting;
end $$;
alter function app.count_imported owner to payung_crossing;
revoke execute on function app.count_imported from public;
grant execute on function app.count_imported to payung_app;
