drop trigger if exists scholarship_check_guarded on scholarship_check;
create trigger scholarship_check_guarded before insert on scholarship_check for each row execute function app.guard_scholarship_check();
