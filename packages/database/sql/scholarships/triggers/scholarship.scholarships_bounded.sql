drop trigger if exists scholarships_bounded on scholarship;
create trigger scholarships_bounded after insert on scholarship for each row execute function app.bound_rows('claim_id', '30', 'scholarships_of_claim');
