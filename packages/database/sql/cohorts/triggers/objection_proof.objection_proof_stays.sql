-- A younger day would keep a proof that is forgotten in time, and a removed one opens the form again.
drop trigger if exists objection_proof_stays on objection_proof;
create trigger objection_proof_stays before update or truncate on objection_proof for each statement execute function app.refuse_change();
