drop policy if exists audit_for_sealer on audit_event;
create policy audit_for_sealer on audit_event for select to payung_jobs using (true);
