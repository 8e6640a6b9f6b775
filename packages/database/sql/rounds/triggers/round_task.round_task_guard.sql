drop trigger if exists round_task_guard on round_task;
create trigger round_task_guard before insert or update or delete on round_task for each row execute function app.guard_round_task();
