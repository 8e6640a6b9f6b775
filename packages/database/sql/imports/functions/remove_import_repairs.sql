create or replace function app.remove_import_repairs() returns trigger
language plpgsql set search_path = public, pg_temp as $$
begin
  delete from import_repair where import_id = new.id;
  return null;
end $$;
revoke execute on function app.remove_import_repairs from public;
