-- A role that has ended takes along what it has opened in its tenant before that: invitations that are still open, delegations, work under way, uploads
-- begun. Each invitation leaves a row in the log, in the name of whoever has ended the role; nobody, where its last day has passed.
-- Whoever keeps another role starts work and uploads again under that one. Whoever keeps none, in no tenant and on no later day, is signed out at every
-- browser: a session that stayed open on a colleague's desk would open everything again with the next role.
create or replace function app.close_for(ended membership, opened_before timestamptz, by_whom uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  today date := app.today();
begin
  with revoked as (
    update invitation i set revoked_at = now()
    where i.tenant_id = ended.tenant_id and i.invited_by = ended.user_id and i.accepted_at is null and i.revoked_at is null and not app.may_still_invite(i)
    returning i.id
  )
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
  select ended.tenant_id, by_whom, 'INVITATION_REVOKED', 'invitation', id::text, '{"because": "INVITER_ROLE_ENDED"}' from revoked;
  update approval_delegation g set revoked_at = now()
  where g.tenant_id = ended.tenant_id and g.revoked_at is null and (
    (g.granted_by = ended.user_id and not exists (select from membership m where m.tenant_id = g.tenant_id and m.user_id = g.granted_by
      and m.role in ('LEGAL_REVIEWER', 'APPROVER') and m.valid @> today))
    or (g.deputy_id = ended.user_id and not app.is_member_today(g.tenant_id, g.deputy_id)));
  update job j set cancel_requested = true
  where j.tenant_id = ended.tenant_id and j.created_by = ended.user_id and j.state in ('WAITING', 'RUNNING') and not j.cancel_requested
    and j.created_at <= opened_before;
  update file_upload u set expires_at = now()
  where u.tenant_id = ended.tenant_id and u.created_by = ended.user_id and u.file_id is null and u.expires_at > now() and u.created_at <= opened_before;
  delete from auth.session s where s."userId" = ended.user_id
    and not exists (select from membership m where m.user_id = ended.user_id and (upper_inf(m.valid) or upper(m.valid) > today));
  update membership m set closed_for = upper(ended.valid) where m.id = ended.id and upper(ended.valid) <= today;
end $$;
alter function app.close_for owner to payung_crossing;
revoke execute on function app.close_for from public;
