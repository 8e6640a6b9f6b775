drop trigger if exists checker_only_ends on membership;
create trigger checker_only_ends before update of valid on membership for each row
  when (current_user = 'payung_app' and app.is_checking_role(new.role) and not new.valid <@ old.valid) execute function app.guard_checker_days();
