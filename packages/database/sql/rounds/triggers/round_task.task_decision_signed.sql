drop trigger if exists task_decision_signed on round_task;
create trigger task_decision_signed before update of decided_by, decided_at on round_task for each row
  when (current_user = 'payung_app' and new.decided_at is not null and (new.decided_at, new.decided_by) is distinct from (old.decided_at, old.decided_by))
  execute function app.sign_columns('decided_by', 'decided_at');
