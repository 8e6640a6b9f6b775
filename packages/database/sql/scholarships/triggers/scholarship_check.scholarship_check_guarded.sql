-- After the policies have looked at the row: of what is not the viewer's, they refuse it.
drop trigger if exists scholarship_check_guarded on scholarship_check;
create trigger scholarship_check_guarded after insert on scholarship_check for each row execute function app.guard_scholarship_check();
