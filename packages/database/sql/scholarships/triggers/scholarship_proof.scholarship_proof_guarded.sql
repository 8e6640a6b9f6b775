drop trigger if exists scholarship_proof_guarded on scholarship_proof;
create trigger scholarship_proof_guarded before insert on scholarship_proof for each row execute function app.guard_scholarship_proof();
