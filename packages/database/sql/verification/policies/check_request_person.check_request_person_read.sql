drop policy if exists check_request_person_read on check_request_person;
create policy check_request_person_read on check_request_person for select to payung_app using (
  tenant_id = (select app.tenant_id()) and exists (select from worker w where w.id = check_request_person.worker_id));
