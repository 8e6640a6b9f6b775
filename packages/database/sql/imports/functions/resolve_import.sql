-- Looks up who is known already, for the saved rows of one import: nobody can ask about an invented NIK.
-- Own people within the scope are updated; for everybody else's a proposal goes to who keeps them. Says how many of each, and no more.
-- That a person is kept elsewhere is told to the province alone. A regency's import answered it too, by proposing to the stranger's keeper; it
-- registers its own inhabitant, as the form does, unless it can read that record anyway.
-- Possible duplicates are not looked for here: the same comparison as for the queue says them, with whom.
create or replace function app.resolve_import(asked_import uuid)
returns table (create_count integer, update_count integer, proposal_count integer, skip_count integer)
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  i import_file := app.own_import(asked_import, array['READING', 'COMMITTING']);
begin
  -- Only what the look-up and the commit join by: statistics of sealed cells would take longer than they save.
  analyze import_row (import_id, tenant_id, row_number, outcome, blind_index, worker_id, village_code);
  perform app.look_rows_up(i, null);
  return query select f.create_count, f.update_count, f.proposal_count, f.skip_count from import_file f where f.id = i.id;
end $$;
alter function app.resolve_import owner to payung_crossing;
revoke execute on function app.resolve_import from public;
grant execute on function app.resolve_import to payung_app;
