-- Takes an invitation up: the token is known only to who received the mail, so its hash is the proof.
-- It ends with the right of whoever sent it. Accepting makes the account and the membership in one transaction: neither is of use without the other.
-- A role that checks or signs is proposed only, and waits for a second administrator. What the operator sends from the command line counts as confirmed,
-- and the log says so.
create or replace function app.accept_invitation(asked_hash bytea, accepting_user uuid) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  taken invitation;
begin
  update invitation set accepted_at = now()
   where token_hash = asked_hash and app.may_still_invite(invitation) and accepted_at is null and revoked_at is null and expires_at > now()
     and (valid_until is null or valid_until > app.today())
     and email = (select u.email from app_user u where u.id = accepting_user)
  returning * into taken;
  if not found then return null; end if;
  insert into membership (tenant_id, user_id, role, area_prefix, agency_id, valid, granted_by)
  select taken.tenant_id, accepting_user, role, taken.area_prefix, taken.agency_id,
         daterange(app.today(), taken.valid_until), taken.invited_by
    from unnest(taken.roles) role where taken.invited_by is null or not app.is_checking_role(role);
  insert into role_proposal (tenant_id, user_id, role, area_prefix, agency_id, valid_until, official_id, proposed_by)
  select taken.tenant_id, accepting_user, role, taken.area_prefix, taken.agency_id, taken.valid_until, taken.official_id, taken.invited_by
    from unnest(taken.roles) role where taken.invited_by is not null and app.is_checking_role(role);
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id)
  values (taken.tenant_id, accepting_user, 'INVITATION_ACCEPTED', 'invitation', taken.id::text);
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
  select taken.tenant_id, taken.invited_by, case when taken.invited_by is null then 'ROLE_CONFIRMED' else 'ROLE_PROPOSED' end, 'user', accepting_user::text,
    jsonb_build_object('role', role) || case when taken.invited_by is null then '{"by": "OPERATOR"}'::jsonb else '{}' end
  from unnest(taken.roles) role where app.is_checking_role(role);
  return taken.tenant_id;
end $$;
alter function app.accept_invitation owner to payung_crossing;
revoke execute on function app.accept_invitation from public;
grant execute on function app.accept_invitation to payung_app, payung_auth;
