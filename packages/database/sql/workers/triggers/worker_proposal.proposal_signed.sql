drop trigger if exists proposal_signed on worker_proposal;
create trigger proposal_signed before update on worker_proposal for each row when (current_user = 'payung_app')
  execute function app.sign_columns('decided_by', 'decided_at');
