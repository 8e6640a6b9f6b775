-- Whether somebody brought the file of a register's answers.
create or replace function app.brought_answers(asked_import uuid, asked_user uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
  select asked_user in (select app.who_brought_answers(asked_import));
$$;
revoke execute on function app.brought_answers from public;
grant execute on function app.brought_answers to payung_app, payung_crossing;
