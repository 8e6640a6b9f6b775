-- Of many, about whom something is still open at the keeper; app.open_questions for thousands at once.
create or replace function app.with_open_questions(asked_workers uuid[]) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select t.worker_id from custody_transfer t join worker w on w.id = t.worker_id
  where t.worker_id = any (asked_workers) and t.state = 'PROPOSED' and w.tenant_id = app.tenant_id()
  union
  select p.worker_id from worker_proposal p where p.worker_id = any (asked_workers) and p.state = 'OPEN' and p.tenant_id = app.tenant_id();
$$;
alter function app.with_open_questions owner to payung_crossing;
revoke execute on function app.with_open_questions from public;
grant execute on function app.with_open_questions to payung_app;
