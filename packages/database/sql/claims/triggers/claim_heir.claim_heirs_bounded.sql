drop trigger if exists claim_heirs_bounded on claim_heir;
create trigger claim_heirs_bounded after insert on claim_heir for each row execute function app.bound_rows('claim_id', '40', 'heirs_of_claim');
