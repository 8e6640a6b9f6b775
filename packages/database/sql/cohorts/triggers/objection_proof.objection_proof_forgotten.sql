-- Hours later the day of its challenge refuses it, and it need not be remembered (`spendProof`).
drop trigger if exists objection_proof_forgotten on objection_proof;
create trigger objection_proof_forgotten before delete on objection_proof for each row
  when (old.spent_at >= now() - interval '6 hours') execute function app.refuse_change();
