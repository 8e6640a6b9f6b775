-- A step of a pledge is told to those of the other side who act on it, and the end of its months to both sides: nobody is told of what they did themselves.
-- A matching goes to approvers who have not drafted the pledge; they alone decide on its numbers. The notice names organisations, and no person of a pledge.
create or replace function app.tell_of_pledge(p pledge, was text, doer uuid) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  insert into notice (tenant_id, user_id, kind, params)
  select distinct m.tenant_id, m.user_id, n.kind, jsonb_build_object('pledgeId', p.id, 'other', o.name, 'agreement', a.title)
  from (
    select 'PLEDGE_OFFERED' as kind, array[p.region_tenant_id] as tenants, array['ADMINISTRATOR', 'OFFICER'] as roles where (was, p.state) = ('DRAFT', 'OFFERED')
    union all
    select 'PLEDGE_DECLINED', array[p.region_tenant_id], array['ADMINISTRATOR', 'OFFICER'] where (was, p.state) = ('MATCHED', 'OFFERED')
    union all
    select 'PLEDGE_MATCHED', array[p.tenant_id], array['APPROVER'] where p.state = 'MATCHED'
    union all
    select 'PLEDGE_APPROVED', array[p.region_tenant_id], array['ADMINISTRATOR', 'OFFICER'] where p.state = 'APPROVED'
    union all
    select 'PLEDGE_WITHDRAWN', array[p.region_tenant_id], array['ADMINISTRATOR', 'OFFICER'] where p.state = 'WITHDRAWN' and was <> 'DRAFT'
    union all
    select 'PLEDGE_REFUSED', array[p.tenant_id], array['ADMINISTRATOR', 'OFFICER', 'APPROVER'] where p.state = 'REFUSED'
    union all
    select 'PLEDGE_ENDED', array[p.tenant_id, p.region_tenant_id], array['ADMINISTRATOR', 'OFFICER', 'APPROVER'] where p.state = 'ENDED'
  ) n
    join membership m on m.tenant_id = any (n.tenants) and m.role = any (n.roles) and m.area_prefix = '' and m.agency_id is null and m.valid @> app.today()
      and m.user_id is distinct from doer and (n.kind <> 'PLEDGE_MATCHED' or m.user_id <> p.drafted_by)
    join tenant o on o.id = case when m.tenant_id = p.tenant_id then p.region_tenant_id else p.tenant_id end
    join agreement a on a.id = p.agreement_id;
$$;
alter function app.tell_of_pledge owner to payung_crossing;
revoke execute on function app.tell_of_pledge from public;
