-- A job runs with what its creator may do, so in another's name it would do what one may not oneself.
drop policy if exists job_in_own_name on job;
create policy job_in_own_name on job as restrictive for insert to payung_app with check (created_by is not distinct from (select app.user_id()));
