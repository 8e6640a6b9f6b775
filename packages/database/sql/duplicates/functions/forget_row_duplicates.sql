create or replace function app.forget_row_duplicates() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from import_duplicate d using gone where d.import_id = gone.import_id and d.row_number = gone.row_number;
  return null;
end $$;
alter function app.forget_row_duplicates owner to payung_crossing;
revoke execute on function app.forget_row_duplicates from public;
