-- Sign-in leaves a trace in the tenants of the person, people's roles stay within their granter's part of the tenant, and the sealer
-- finds what it needs.

-- ── Sign-in ─────────────────────────────────────────────────────────────────────────────────────────────────────────
-- Attempts count by account and by address alike; both stand as a keyed hash.
alter table auth.sign_in_failure rename column email_hash to key_hash;

-- What happens at sign-in shows in every tenant in which the person has a membership: each answers for its own people.
create function app.audit_sign_in(asked_user uuid, asked_action text, asked_details jsonb) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if asked_action not in ('SIGNED_IN', 'SIGN_IN_FAILED', 'SIGN_IN_LOCKED', 'SIGNED_OUT', 'SECOND_FACTOR_FAILED', 'SECOND_FACTOR_ENABLED',
    'SECOND_FACTOR_DISABLED', 'BACKUP_CODES_MADE', 'PASSWORD_RESET_ASKED', 'PASSWORD_RESET', 'PASSWORD_CHANGED', 'SESSIONS_REVOKED') then
    raise exception using errcode = '22023', message = 'not a sign-in event';
  end if;
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
  select distinct m.tenant_id, asked_user, asked_action, 'user', asked_user::text, asked_details
  from membership m
  where m.user_id = asked_user and m.valid @> (now() at time zone 'Asia/Pontianak')::date;
end $$;

-- Whether members of the tenant use a second factor; nothing else of sign-in's tables is for the application to know.
create function app.second_factor_members() returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select u.id from auth."user" u
  where u."twoFactorEnabled" and exists (select from membership m where m.user_id = u.id and m.tenant_id = app.tenant_id());
$$;
grant usage on schema auth to payung_crossing;
grant select (id, "twoFactorEnabled") on auth."user" to payung_crossing;

alter function app.audit_sign_in(uuid, text, jsonb) owner to payung_crossing;
alter function app.second_factor_members() owner to payung_crossing;
revoke execute on function app.audit_sign_in(uuid, text, jsonb), app.second_factor_members() from public;
grant execute on function app.audit_sign_in(uuid, text, jsonb) to payung_auth;
grant execute on function app.second_factor_members() to payung_app;
-- Accepting makes the account and the membership in one transaction: neither is of use without the other.
grant execute on function app.accept_invitation(bytea, uuid) to payung_auth;

-- ── People and roles ────────────────────────────────────────────────────────────────────────────────────────────────
-- Whoever is limited to an agency hands out that agency's work only; an area was held to already.
drop policy membership_of_tenant on membership;
create policy membership_of_tenant on membership
  using (tenant_id = (select app.tenant_id()))
  with check (tenant_id = (select app.tenant_id()) and starts_with(area_prefix, (select app.area_scope()))
    and ((select app.agency_id()) is null or agency_id = (select app.agency_id())));
drop policy invitation_of_tenant on invitation;
create policy invitation_of_tenant on invitation
  using (tenant_id = (select app.tenant_id()))
  with check (tenant_id = (select app.tenant_id()) and starts_with(area_prefix, (select app.area_scope()))
    and ((select app.agency_id()) is null or agency_id = (select app.agency_id())));

-- A role granted by mistake can be taken back on its first day: an empty period never let anybody in.
alter table membership drop constraint membership_valid_check;

-- A foreign key is checked beyond row-level security: without this, granting a role to a stranger's id would tell that it exists
-- and make the stranger visible. Runs as whoever inserts, so it sees what they see.
create function app.refuse_unknown_member() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from app_user u where u.id = new.user_id) then
    raise exception using errcode = '23503', constraint = 'membership_user_id_fkey',
      message = 'violates foreign key constraint "membership_user_id_fkey": no such person in this tenant';
  end if;
  return new;
end $$;
create trigger membership_of_known before insert on membership for each row execute function app.refuse_unknown_member();
-- The definer of app.accept_invitation looks in turn.
grant select on app_user to payung_crossing;

-- ── The sealer ──────────────────────────────────────────────────────────────────────────────────────────────────────
create index on audit_unsealed (tenant_id, event_id);
-- The first bytes of each column's own hash, in the order of the columns: the chain says *that* an event was altered, these say where.
alter table audit_seal add column marks bytea not null default '' check (length(marks) <= 100);
-- It names tenants by their codes, in what it sends out and in what a check finds.
create policy tenant_for_sealer on tenant for select to payung_jobs using (true);
grant select (id, code) on tenant to payung_jobs;
