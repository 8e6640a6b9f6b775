drop trigger if exists target_path_append_only on target_path;
create trigger target_path_append_only before delete or truncate on target_path for each statement execute function app.refuse_change();
