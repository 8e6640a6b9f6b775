drop trigger if exists round_task_left on round_task;
create trigger round_task_left after delete on round_task referencing old table as gone for each statement execute function app.guard_round_asks();
