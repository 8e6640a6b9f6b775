drop trigger if exists invitation_stays_revoked on invitation;
create trigger invitation_stays_revoked before update of revoked_at on invitation for each row
  when (current_user = 'payung_app' and old.revoked_at is not null) execute function app.keep_first('revoked_at');
