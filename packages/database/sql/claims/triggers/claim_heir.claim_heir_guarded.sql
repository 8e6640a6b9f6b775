drop trigger if exists claim_heir_guarded on claim_heir;
create trigger claim_heir_guarded before insert or update on claim_heir for each row execute function app.guard_claim_heir();
