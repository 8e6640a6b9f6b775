drop trigger if exists target_path_checked on target_path;
create trigger target_path_checked before insert on target_path for each row execute function app.check_target_path();
