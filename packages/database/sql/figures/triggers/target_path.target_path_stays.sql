-- Before a decision nobody may change anything but the decision: only its columns are granted.
drop trigger if exists target_path_stays on target_path;
create trigger target_path_stays before update on target_path for each row when (old.state <> 'PROPOSED') execute function app.guard_target_path();
