-- Whether somebody sees what a visit has found, with this photo.
create or replace function app.sees_photo(asked_file uuid) returns boolean language plpgsql stable set search_path = public, pg_temp as $$
begin
  return exists (select from check_photo p where p.file_id = asked_file);
end $$;
