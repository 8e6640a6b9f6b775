drop policy if exists check_request_person_add on check_request_person;
create policy check_request_person_add on check_request_person for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and exists (select from worker w where w.id = check_request_person.worker_id)
  and exists (select from check_request q where q.id = check_request_person.request_id and q.job_id is null));
