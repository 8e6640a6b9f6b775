drop policy if exists work_for_worker on duplicate_work;
create policy work_for_worker on duplicate_work for select to payung_jobs using (true);
