drop trigger if exists proposal_decided_by_another on worker_proposal;
create trigger proposal_decided_by_another before update of state on worker_proposal for each row when (current_user = 'payung_app')
  execute function app.guard_proposal_decision();
