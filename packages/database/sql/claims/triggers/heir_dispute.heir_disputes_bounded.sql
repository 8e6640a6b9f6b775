drop trigger if exists heir_disputes_bounded on heir_dispute;
create trigger heir_disputes_bounded after insert on heir_dispute for each row execute function app.bound_rows('claim_id', '20', 'disputes_of_claim');
