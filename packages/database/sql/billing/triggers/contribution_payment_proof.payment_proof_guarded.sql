drop trigger if exists payment_proof_guarded on contribution_payment_proof;
create trigger payment_proof_guarded before insert on contribution_payment_proof for each row execute function app.guard_payment_proof();
