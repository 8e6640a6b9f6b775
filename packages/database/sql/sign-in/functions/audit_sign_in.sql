-- What happens at sign-in shows in every tenant in which the person has a membership: each answers for its own people.
create or replace function app.audit_sign_in(asked_user uuid, asked_action text, asked_details jsonb) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if asked_action not in ('SIGNED_IN', 'SIGN_IN_FAILED', 'SIGN_IN_LOCKED', 'SIGNED_OUT', 'SECOND_FACTOR_FAILED', 'SECOND_FACTOR_ENABLED',
    'SECOND_FACTOR_DISABLED', 'BACKUP_CODES_MADE', 'PASSWORD_RESET_ASKED', 'PASSWORD_RESET', 'PASSWORD_CHANGED', 'PASSWORD_CHECK_FAILED',
    'SESSIONS_REVOKED') then
    raise exception using errcode = '22023', message = 'not a sign-in event';
  end if;
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
  select distinct m.tenant_id, asked_user, asked_action, 'user', asked_user::text, asked_details
  from membership m
  where m.user_id = asked_user and m.valid @> app.today();
end $$;
alter function app.audit_sign_in owner to payung_crossing;
revoke execute on function app.audit_sign_in from public;
grant execute on function app.audit_sign_in to payung_auth;
