-- The same of the people of one list that is not locked, or of a decree that is not signed.
create or replace function app.open_answers_in(asked_list uuid)
returns table (worker_id uuid, result_id uuid, question text, answer text, answered_on date, request_id uuid, name_row bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with list as materialized (select l.worker_id, l.name_row from app.own_list(asked_list) l)
  select o.worker_id, o.result_id, o.question, o.answer, o.answered_on, o.request_id, l.name_row
  from app.open_answers(app.tenant_id()) o cross join lateral app.records_of(o.worker_id) k(id) join list l on l.worker_id = k.id;
$$;
alter function app.open_answers_in owner to payung_crossing;
revoke execute on function app.open_answers_in from public;
grant execute on function app.open_answers_in to payung_app;
