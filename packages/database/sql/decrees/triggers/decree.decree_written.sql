drop trigger if exists decree_written on decree;
create trigger decree_written before update on decree for each row when (current_user = 'payung_app') execute function app.sign_change();
