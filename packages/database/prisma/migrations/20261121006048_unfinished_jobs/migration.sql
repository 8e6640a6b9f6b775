-- What app.enqueue_job counts for each job that is begun.
create index job_unfinished on job (tenant_id) where state in ('WAITING', 'RUNNING');
