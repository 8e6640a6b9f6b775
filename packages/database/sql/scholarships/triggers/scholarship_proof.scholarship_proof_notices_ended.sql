drop trigger if exists scholarship_proof_notices_ended on scholarship_proof;
create trigger scholarship_proof_notices_ended after insert on scholarship_proof for each row execute function app.end_letter_notices();
