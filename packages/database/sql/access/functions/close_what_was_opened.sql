-- A role that ends takes along what it has opened in its tenant: invitations that are still open, delegations, work under way, uploads begun.
-- Whoever keeps another role starts work and uploads again under that one. Whoever keeps none, in no tenant and on no later day, is signed out at every
-- browser: a session that stayed open on a colleague's desk would open everything again with the next role.
create or replace function app.close_what_was_opened() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  today date := (now() at time zone 'Asia/Pontianak')::date;
begin
  update invitation i set revoked_at = now()
  where i.tenant_id = new.tenant_id and i.invited_by = new.user_id and i.accepted_at is null and i.revoked_at is null and not app.may_still_invite(i);
  update approval_delegation g set revoked_at = now()
  where g.tenant_id = new.tenant_id and g.revoked_at is null and (
    (g.granted_by = new.user_id and not exists (select from membership m where m.tenant_id = g.tenant_id and m.user_id = g.granted_by
      and m.role in ('LEGAL_REVIEWER', 'APPROVER') and m.valid @> today))
    or (g.deputy_id = new.user_id and not app.is_member_today(g.tenant_id, g.deputy_id)));
  update job j set cancel_requested = true
  where j.tenant_id = new.tenant_id and j.created_by = new.user_id and j.state in ('WAITING', 'RUNNING') and not j.cancel_requested;
  update file_upload u set expires_at = now()
  where u.tenant_id = new.tenant_id and u.created_by = new.user_id and u.file_id is null and u.expires_at > now();
  delete from auth.session s where s."userId" = new.user_id
    and not exists (select from membership m where m.user_id = new.user_id and (upper_inf(m.valid) or upper(m.valid) > today));
  return null;
end $$;
alter function app.close_what_was_opened owner to payung_crossing;
revoke execute on function app.close_what_was_opened from public;
