drop trigger if exists claim_guarded on claim;
create trigger claim_guarded before update on claim for each row execute function app.guard_claim_step();
