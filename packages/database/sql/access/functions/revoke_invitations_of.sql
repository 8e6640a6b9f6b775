-- Invitations that are open end with the accounts that sent them: of a demo anybody enters, and invites whom they like. Each leaves a row in the log.
create or replace function app.revoke_invitations_of(senders uuid[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  with revoked as (
    update invitation set revoked_at = now() where invited_by = any (senders) and accepted_at is null and revoked_at is null returning id, tenant_id
  )
  insert into audit_event (tenant_id, action, subject_kind, subject_id, details)
  select tenant_id, 'INVITATION_REVOKED', 'invitation', id::text, '{"because": "DEMO_ENDED"}' from revoked;
end $$;
alter function app.revoke_invitations_of owner to payung_crossing;
revoke execute on function app.revoke_invitations_of from public;
grant execute on function app.revoke_invitations_of to payung_auth;
