-- 90, 30 and 7 days before the last day of an agreement, to those of each party who could do something about it; once each, and only the nearest when
-- several are due; on that day none are left. Not where a renewal is signed already.
create or replace function app.warn_of_ending_agreements(today date) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  written integer;
begin
  with ending as (
    select a.id, a.title, l.days_left, case when l.days_left <= 7 then 7 when l.days_left <= 30 then 30 else 90 end as days_before
    from agreement a cross join lateral (select upper(a.valid) - 1 - today as days_left) l
    where a.state = 'SIGNED' and a.valid @> today and l.days_left <= 90
      and not exists (select from agreement n where n.renews_id = a.id and n.state = 'SIGNED')
  ), warned as (
    insert into agreement_warning (agreement_id, tenant_id, days_before)
    select e.id, p.party_tenant_id, e.days_before from ending e join agreement_party p on p.agreement_id = e.id where p.party_tenant_id is not null
    on conflict do nothing returning agreement_id, tenant_id, days_before
  )
  insert into notice (tenant_id, user_id, kind, params)
  select w.tenant_id, m.user_id, 'AGREEMENT_ENDING',
    jsonb_build_object('agreementId', w.agreement_id, 'title', e.title, 'days', e.days_left)
  from warned w join ending e on e.id = w.agreement_id
    join (select distinct tenant_id, user_id from membership
      where role in ('ADMINISTRATOR', 'OFFICER', 'LEGAL_REVIEWER', 'APPROVER') and area_prefix = '' and agency_id is null and valid @> today) m
      on m.tenant_id = w.tenant_id;
  get diagnostics written = row_count;
  return written;
end $$;
alter function app.warn_of_ending_agreements owner to payung_crossing;
revoke execute on function app.warn_of_ending_agreements from public;
grant execute on function app.warn_of_ending_agreements to payung_jobs;
