-- Who brought the file of a register's answers: uploaded it, repaired a row of it, or saved it.
create or replace function app.who_brought_answers(asked_import uuid) returns setof uuid language sql stable set search_path = public, pg_temp as $$
  select unnest(array[f.created_by, f.committed_by]) from import_file f where f.id = asked_import
  union select r.made_by from import_repair r where r.import_id = asked_import;
$$;
revoke execute on function app.who_brought_answers from public;
grant execute on function app.who_brought_answers to payung_app, payung_crossing;
