-- Taken back, a result is followed by one that says so. What somebody has decided by it stands, so the import does too.
create or replace function app.take_checks_back() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from check_decision d join check_result r on r.id = d.result_id where r.import_id = new.id) then
    raise exception using errcode = '55006', message = 'something depends on the import';
  end if;
  insert into check_result (tenant_id, worker_id, question, answer, request_id, import_id, recorded_by)
  select r.tenant_id, r.worker_id, r.question, 'TAKEN_BACK', r.request_id, r.import_id, app.user_id() from check_result r
  where r.import_id = new.id and r.answer <> 'TAKEN_BACK' on conflict do nothing;
  return null;
end $$;
alter function app.take_checks_back owner to payung_crossing;
revoke execute on function app.take_checks_back from public;
