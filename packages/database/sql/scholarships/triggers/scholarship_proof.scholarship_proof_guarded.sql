-- After the policies have looked at the row: of what is not the viewer's, they refuse it.
drop trigger if exists scholarship_proof_guarded on scholarship_proof;
create trigger scholarship_proof_guarded after insert on scholarship_proof for each row execute function app.guard_scholarship_proof();
