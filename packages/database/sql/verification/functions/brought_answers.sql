-- Whether somebody brought the file of a register's answers: uploaded it, repaired a row of it, or saved it.
create or replace function app.brought_answers(asked_import uuid, asked_user uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (select from import_file f where f.id = asked_import and asked_user in (f.created_by, f.committed_by))
    or exists (select from import_repair r where r.import_id = asked_import and r.made_by = asked_user);
$$;
revoke execute on function app.brought_answers from public;
grant execute on function app.brought_answers to payung_app, payung_crossing;
