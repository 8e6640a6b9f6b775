-- An invitation to roles whose last day has passed meanwhile: accepting it ended in an error of the range instead of an answer.
create or replace function app.open_link(asked_hash bytea)
returns table (kind text, email text, name text, tenant_name text, expires_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select 'INVITATION', i.email, i.name, t.name, i.expires_at
  from invitation i join tenant t on t.id = i.tenant_id
  where i.token_hash = asked_hash and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
    and (i.valid_until is null or i.valid_until > (now() at time zone 'Asia/Pontianak')::date);
$$;

create or replace function app.accept_invitation(asked_hash bytea, accepting_user uuid) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  taken invitation;
begin
  update invitation set accepted_at = now()
   where token_hash = asked_hash and accepted_at is null and revoked_at is null and expires_at > now()
     and (valid_until is null or valid_until > (now() at time zone 'Asia/Pontianak')::date)
     and email = (select u.email from app_user u where u.id = accepting_user)
  returning * into taken;
  if not found then return null; end if;
  insert into membership (tenant_id, user_id, role, area_prefix, agency_id, valid, granted_by)
  select taken.tenant_id, accepting_user, role, taken.area_prefix, taken.agency_id,
         daterange((now() at time zone 'Asia/Pontianak')::date, taken.valid_until), taken.invited_by
    from unnest(taken.roles) role;
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id)
  values (taken.tenant_id, accepting_user, 'INVITATION_ACCEPTED', 'invitation', taken.id::text);
  return taken.tenant_id;
end $$;

-- Two invitations accepted at the same moment made two passwords for one new person.
create unique index on auth.account ("providerId", "accountId");
