drop trigger if exists round_task_step_append_only on round_task_step;
create trigger round_task_step_append_only before update or delete or truncate on round_task_step
  for each statement execute function app.refuse_change();
