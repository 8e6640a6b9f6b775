drop trigger if exists scholarship_proof_taken_back on scholarship_proof;
create trigger scholarship_proof_taken_back before update on scholarship_proof for each row execute function app.take_scholarship_entry_back();
