drop trigger if exists grant_handovers_bounded on grant_handover;
create trigger grant_handovers_bounded after insert on grant_handover for each row execute function app.bound_rows('claim_id', '20', 'grant_handovers_of_claim');
