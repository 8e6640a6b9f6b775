drop trigger if exists check_task_guard on check_task;
create trigger check_task_guard before insert or update on check_task for each row execute function app.guard_check_task();
