drop trigger if exists deliberation_minutes on deliberation;
create trigger deliberation_minutes before update of minutes_file_id on deliberation for each row
  when (current_user = 'payung_app' and new.minutes_file_id is distinct from old.minutes_file_id) execute function app.guard_minutes();
