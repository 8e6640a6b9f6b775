drop trigger if exists revocation_signed on invitation;
create trigger revocation_signed before update of revoked_at on invitation for each row
  when (current_user = 'payung_app' and old.revoked_at is null) execute function app.sign_columns('revoked_at');
