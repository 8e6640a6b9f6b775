-- What app.resolve_import does for a whole file, for the rows that were repaired in its review; then the counts of the file.
-- It asks about people across tenants like that one, for saved rows only, and both logs say so.
create or replace function app.resolve_import_rows(asked_import uuid, asked_rows integer[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform app.look_rows_up(app.own_import(asked_import, array['REVIEW']), asked_rows);
end $$;
alter function app.resolve_import_rows owner to payung_crossing;
revoke execute on function app.resolve_import_rows from public;
grant execute on function app.resolve_import_rows to payung_app;
