drop trigger if exists check_task_signed on check_task;
create trigger check_task_signed before update on check_task for each row when (current_user = 'payung_app') execute function app.sign_change();
