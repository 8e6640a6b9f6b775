drop trigger if exists budget_commitment_kept on budget_commitment;
create trigger budget_commitment_kept before delete or truncate on budget_commitment for each statement execute function app.refuse_change();
