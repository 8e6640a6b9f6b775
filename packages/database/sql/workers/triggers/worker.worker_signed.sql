drop trigger if exists worker_signed on worker;
create trigger worker_signed before update on worker for each row when (current_user = 'payung_app') execute function app.sign_change();
