drop trigger if exists scholarship_proof_kept on scholarship_proof;
create trigger scholarship_proof_kept before delete or truncate on scholarship_proof for each statement execute function app.refuse_change();
