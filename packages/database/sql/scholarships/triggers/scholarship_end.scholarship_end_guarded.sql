drop trigger if exists scholarship_end_guarded on scholarship_end;
create trigger scholarship_end_guarded before insert on scholarship_end for each row execute function app.guard_scholarship_end();
