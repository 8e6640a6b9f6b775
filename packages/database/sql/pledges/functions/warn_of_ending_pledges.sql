-- 90, 60, 30 and 7 days before the last day of an approved pledge, to those of the company who can renew it and those of the region whose people lose
-- its money; once each, and only the nearest when several are due. Not where the company has promised the region the month after it, by a pledge that is on its way or approved.
create or replace function app.warn_of_ending_pledges(today date) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  written integer;
begin
  with ending as (
    select p.id, p.tenant_id, p.region_tenant_id, p.agreement_id, l.days_left,
      case when l.days_left <= 7 then 7 when l.days_left <= 30 then 30 when l.days_left <= 60 then 60 else 90 end as days_before
    from pledge p cross join lateral (select p.until_month - 1 - today as days_left) l
    where p.state = 'APPROVED' and p.until_month > today and l.days_left <= 90
      and not exists (select from pledge n where n.tenant_id = p.tenant_id and n.region_tenant_id = p.region_tenant_id and n.id <> p.id
        and n.state in ('OFFERED', 'MATCHED', 'APPROVED') and n.from_month <= p.until_month and n.until_month > p.until_month)
  ), warned as (
    insert into pledge_warning (pledge_id, tenant_id, days_before)
    select e.id, s.tenant_id, e.days_before from ending e cross join lateral (values (e.tenant_id), (e.region_tenant_id)) s(tenant_id)
    on conflict do nothing returning pledge_id, tenant_id
  )
  insert into notice (tenant_id, user_id, kind, params)
  select w.tenant_id, m.user_id, case when w.tenant_id = e.tenant_id then 'PLEDGE_ENDING' else 'PLEDGE_OF_COMPANY_ENDING' end,
    jsonb_build_object('pledgeId', e.id, 'other', o.name, 'agreement', a.title, 'days', e.days_left)
  from warned w join ending e on e.id = w.pledge_id
    join (select distinct tenant_id, user_id from membership
      where role in ('ADMINISTRATOR', 'OFFICER', 'APPROVER') and area_prefix = '' and agency_id is null and valid @> today) m on m.tenant_id = w.tenant_id
    join tenant o on o.id = case when w.tenant_id = e.tenant_id then e.region_tenant_id else e.tenant_id end
    join agreement a on a.id = e.agreement_id;
  get diagnostics written = row_count;
  return written;
end $$;
alter function app.warn_of_ending_pledges owner to payung_crossing;
revoke execute on function app.warn_of_ending_pledges from public;
grant execute on function app.warn_of_ending_pledges to payung_jobs;
