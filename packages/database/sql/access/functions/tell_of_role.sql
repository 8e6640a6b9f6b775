-- Whoever checks in a tenant, and its auditor, hear of each new checking role: when it is proposed and when it is confirmed. Who may confirm it is among
-- them, or is the province where the tenant has no second administrator. The proposer hears what became of it, the person that they hold it now.
create or replace function app.tell_of_role() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  today date := app.today();
  said jsonb := (select jsonb_build_object('roleProposalId', new.id, 'role', new.role, 'official', o.name, 'number', o.appointment_number)
    from official o where o.id = new.official_id);
  actor uuid := case when tg_op = 'INSERT' then new.proposed_by else new.decided_by end;
begin
  if tg_op = 'UPDATE' then
    update notice n set read_at = now() where n.kind = 'ROLE_PROPOSED' and n.read_at is null and n.params ->> 'roleProposalId' = new.id::text;
  end if;
  if new.state = 'REFUSED' then
    insert into notice (tenant_id, user_id, kind, params)
    select new.tenant_id, new.proposed_by, 'ROLE_REFUSED', said || '{"opens": true}' where new.proposed_by <> actor;
    return null;
  end if;
  insert into notice (tenant_id, user_id, kind, params)
  select new.tenant_id, m.user_id, case when new.state = 'OPEN' then 'ROLE_PROPOSED' else 'ROLE_CONFIRMED' end,
    said || jsonb_build_object('opens', bool_or(m.role = 'ADMINISTRATOR'))
  from membership m where m.tenant_id = new.tenant_id and m.valid @> today and m.user_id <> actor and (app.is_checking_role(m.role) or m.role = 'AUDITOR')
  group by m.user_id;
  if new.state = 'OPEN' and not app.has_second_administrator(new) then
    insert into notice (tenant_id, user_id, kind, params)
    select m.tenant_id, m.user_id, 'ROLE_PROPOSED', said || jsonb_build_object('opens', true, 'government', (select t.name from tenant t where t.id = new.tenant_id))
    from membership m where app.is_province_of(m.tenant_id, new.tenant_id) and m.role = 'ADMINISTRATOR' and m.area_prefix = '' and m.agency_id is null
      and m.valid @> today and m.user_id <> actor;
  end if;
  return null;
end $$;
alter function app.tell_of_role owner to payung_crossing;
revoke execute on function app.tell_of_role from public;
