-- What was taken down at the counter while as many objections waited as a person can read: it stays in the list and holds up no lock until somebody
-- confirms it.
alter table cohort_objection add column holds boolean not null default true;
