create or replace function app.take_answers_back() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into insurer_answer (tenant_id, worker_id, import_id, outcome, recorded_by)
  select a.tenant_id, a.worker_id, a.import_id, 'TAKEN_BACK', app.user_id() from insurer_answer a where a.import_id = new.id on conflict do nothing;
  return null;
end $$;
alter function app.take_answers_back owner to payung_crossing;
revoke execute on function app.take_answers_back from public;
