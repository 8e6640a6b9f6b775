drop trigger if exists scholarship_proofs_bounded on scholarship_proof;
create trigger scholarship_proofs_bounded after insert on scholarship_proof for each row execute function app.bound_rows('scholarship_id', '60', 'scholarship_proofs');
