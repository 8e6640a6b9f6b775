drop trigger if exists scholarship_guarded on scholarship;
create trigger scholarship_guarded before insert on scholarship for each row execute function app.guard_scholarship();
