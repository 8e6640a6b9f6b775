-- Invitations that are open end with the accounts that sent them: of a demo anybody enters, and invites whom they like.
create or replace function app.revoke_invitations_of(senders uuid[]) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update invitation set revoked_at = now() where invited_by = any (senders) and accepted_at is null and revoked_at is null;
$$;
alter function app.revoke_invitations_of owner to payung_crossing;
revoke execute on function app.revoke_invitations_of from public;
grant execute on function app.revoke_invitations_of to payung_auth;
