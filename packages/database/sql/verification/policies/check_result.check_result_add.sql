-- What a register says comes in by its file alone; see app.commit_checks.
drop policy if exists check_result_add on check_result;
create policy check_result_add on check_result for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and question = 'FIELD_VISIT' and recorded_by is not distinct from (select app.user_id())
  and exists (select from worker w where w.id = check_result.worker_id));
