-- What is still open about a person at the keeper: it would be decided about a record that has gone.
create or replace function app.open_questions(asked_workers uuid[]) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
  select ((select count(*) from custody_transfer t join worker w on w.id = t.worker_id
      where t.worker_id = any (asked_workers) and t.state = 'PROPOSED' and w.tenant_id = app.tenant_id())
    + (select count(*) from worker_proposal p where p.worker_id = any (asked_workers) and p.state = 'OPEN' and p.tenant_id = app.tenant_id()))::integer;
$$;
alter function app.open_questions owner to payung_crossing;
revoke execute on function app.open_questions from public;
grant execute on function app.open_questions to payung_app;
