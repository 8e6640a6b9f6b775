drop trigger if exists claim_papers_bounded on claim_paper;
create trigger claim_papers_bounded after insert on claim_paper for each row execute function app.bound_rows('claim_id', '60', 'papers_of_claim');
