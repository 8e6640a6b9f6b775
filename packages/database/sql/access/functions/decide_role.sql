-- Confirms or refuses a proposed role. Confirming makes the membership, and nothing else does for a role that checks or signs; an officer who holds
-- the role already keeps it, with the appointment behind it from then on. Whoever proposed it may take it back.
-- The province decides where the tenant has no second administrator; both logs say so.
create or replace function app.decide_role(asked_proposal uuid, confirm boolean, why text) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  p role_proposal;
  today date := app.today();
  verdict text;
  made uuid;
begin
  select * into p from role_proposal where id = asked_proposal for update;
  if not found then return 'NOT_FOUND'; end if;
  -- One decision at a time in a tenant: two administrators must not end each other's right while they confirm.
  perform pg_advisory_xact_lock(hashtextextended('people of ' || p.tenant_id, 0));
  verdict := app.why_not_confirmer(p);
  if not confirm and verdict = 'PROPOSER_IS_NOT_CONFIRMER' then verdict := null; end if;
  if verdict is null and p.state <> 'OPEN' then verdict := 'ALREADY_DECIDED'; end if;
  if verdict is null and confirm and p.valid_until <= today then verdict := 'RUN_OUT'; end if;
  if verdict is not null then return verdict; end if;
  if confirm then
    if not app.is_checking_role(p.role) then
      select m.id into made from membership m where m.tenant_id = p.tenant_id and m.user_id = p.user_id and m.role = p.role and m.valid @> today;
    end if;
  end if;
  if confirm and made is null then
    insert into membership (tenant_id, user_id, role, area_prefix, agency_id, valid, granted_by)
    values (p.tenant_id, p.user_id, p.role, p.area_prefix, p.agency_id, daterange(today, p.valid_until), p.proposed_by) returning id into made;
  end if;
  verdict := case when confirm then 'CONFIRMED' else 'REFUSED' end;
  update role_proposal set state = verdict, decided_by = app.user_id(), decided_at = now(), reason = case when not confirm then why end, membership_id = made
  where id = p.id;
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
  select distinct side, app.user_id(), 'ROLE_' || verdict, 'user', p.user_id::text,
    jsonb_build_object('role', p.role, 'proposal', p.id, 'proposedBy', p.proposed_by, 'tenant', p.tenant_id)
  from unnest(array[p.tenant_id, app.tenant_id()]) side;
  return verdict;
end $$;
alter function app.decide_role owner to payung_crossing;
revoke execute on function app.decide_role from public;
grant execute on function app.decide_role to payung_app;
