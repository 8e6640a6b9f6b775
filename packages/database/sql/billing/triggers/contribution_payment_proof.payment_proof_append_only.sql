drop trigger if exists payment_proof_append_only on contribution_payment_proof;
create trigger payment_proof_append_only before update or delete or truncate on contribution_payment_proof for each statement execute function app.refuse_change();
