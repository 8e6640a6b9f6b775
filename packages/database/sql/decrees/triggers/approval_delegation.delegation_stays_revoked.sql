drop trigger if exists delegation_stays_revoked on approval_delegation;
create trigger delegation_stays_revoked before update of revoked_at on approval_delegation for each row
  when (current_user = 'payung_app' and old.revoked_at is not null) execute function app.keep_first('revoked_at');
