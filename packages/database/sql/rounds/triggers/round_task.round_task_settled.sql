drop trigger if exists round_task_settled on round_task;
create trigger round_task_settled after update of state on round_task for each row
  when (old.state <> new.state) execute function app.settle_round_task();
