-- Months after a reported death stand apart from all others, decision 228: 7 of `app.month_state`. Whoever is reported dead already is counted anew.
alter table protection_count drop constraint protection_count_step_check, add constraint protection_count_step_check check (step between 1 and 7);
insert into protection_change (tenant_id, worker_id)
select w.tenant_id, w.id from life_event e join worker w on w.id = e.worker_id where e.kind = 'DEATH' and e.state = 'REPORTED';
