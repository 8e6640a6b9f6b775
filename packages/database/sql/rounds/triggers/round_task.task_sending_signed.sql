drop trigger if exists task_sending_signed on round_task;
create trigger task_sending_signed before update of sent_by, sent_at on round_task for each row
  when (current_user = 'payung_app' and new.sent_at is not null and (new.sent_at, new.sent_by) is distinct from (old.sent_at, old.sent_by))
  execute function app.sign_columns('sent_by', 'sent_at');
