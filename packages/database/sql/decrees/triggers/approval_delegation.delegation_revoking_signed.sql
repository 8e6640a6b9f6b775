drop trigger if exists delegation_revoking_signed on approval_delegation;
create trigger delegation_revoking_signed before update of revoked_at on approval_delegation for each row
  when (current_user = 'payung_app' and old.revoked_at is null) execute function app.sign_columns('revoked_at');
