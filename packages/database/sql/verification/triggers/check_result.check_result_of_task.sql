-- Afterwards: first says the policy whether it is theirs to say.
drop trigger if exists check_result_of_task on check_result;
create trigger check_result_of_task after insert on check_result for each row when (new.task_id is not null) execute function app.guard_visit();
