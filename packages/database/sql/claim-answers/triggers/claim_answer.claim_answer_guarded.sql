drop trigger if exists claim_answer_guarded on claim_answer;
create trigger claim_answer_guarded before insert or update on claim_answer for each row execute function app.guard_claim_answer();
