-- The worker looks over all tenants for jobs whose process died; it changes them as the application, tenant by tenant.
drop policy if exists job_for_worker on job;
create policy job_for_worker on job for select to payung_jobs using (true);
