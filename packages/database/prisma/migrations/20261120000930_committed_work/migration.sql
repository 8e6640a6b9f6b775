-- What a run of a job has committed, written in that very transaction: a run that follows after a kill, or a retry after a failure, tells
-- it instead of doing it again. The log has it too, but a member with a scope does not read the log.
alter table job add column committed jsonb;
grant update (committed) on job to payung_app;
