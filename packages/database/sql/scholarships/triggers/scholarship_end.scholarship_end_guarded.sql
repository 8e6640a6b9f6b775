-- After the policies have looked at the row: of what is not the viewer's, they refuse it.
drop trigger if exists scholarship_end_guarded on scholarship_end;
create trigger scholarship_end_guarded after insert on scholarship_end for each row execute function app.guard_scholarship_end();
