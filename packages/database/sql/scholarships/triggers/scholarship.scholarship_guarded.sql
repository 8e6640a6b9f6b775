-- After the policies have looked at the row: of what is not the viewer's, they refuse it.
drop trigger if exists scholarship_guarded on scholarship;
create trigger scholarship_guarded after insert on scholarship for each row execute function app.guard_scholarship();
