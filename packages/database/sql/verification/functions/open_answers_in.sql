-- The same of the people of one list that is not locked, or of a decree that is not signed, also where the list names a record that was merged since.
create or replace function app.open_answers_in(asked_list uuid)
returns table (worker_id uuid, result_id uuid, question text, answer text, answered_on date, request_id uuid, name_row bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with list as materialized (select l.worker_id, l.name_row from app.own_list(asked_list) l),
  open as materialized (select o.* from app.open_answers(app.tenant_id()) o),
  named as (
    select o.worker_id as listed, o.* from open o
    union all
    select k.id, o.* from open o cross join lateral app.records_of(o.worker_id) k(id)
    where k.id <> o.worker_id and o.worker_id in (select m.superseded_by from worker m where m.superseded_by is not null)
  )
  select n.worker_id, n.result_id, n.question, n.answer, n.answered_on, n.request_id, l.name_row from named n join list l on l.worker_id = n.listed;
$$;
alter function app.open_answers_in owner to payung_crossing;
revoke execute on function app.open_answers_in from public;
grant execute on function app.open_answers_in to payung_app;
