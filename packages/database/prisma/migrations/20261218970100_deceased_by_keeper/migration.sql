-- A government asks whose families have not asked, and looks at no record but those of its own dead.
create index worker_deceased_of on worker (tenant_id) where status = 'DECEASED' and superseded_by is null;
