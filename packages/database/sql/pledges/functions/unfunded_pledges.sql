-- Approved pledges that the list of a draft is drawn from and that hold somebody of its annex, while the rules of who pays give their company no share: no rule is for
-- this pledge or for anybody of it in a month of it, or all rules of the company together pay nothing in these months, as it was asked to agree to: earlier rules take
-- all, or nobody meets them. Such a decree would leave promised money unused and let the government pay.
create or replace function app.unfunded_pledges(asked_decree uuid) returns table (pledge_id uuid, company_id uuid, people integer, from_month date, until_month date)
language sql stable set search_path = public, pg_temp as $$
  select p.id, p.tenant_id, h.people, p.from_month, p.until_month
  from decree d join cohort c on c.id = d.cohort_id
    join pledge p on p.id = any (c.pledge_ids) and p.state = 'APPROVED' and p.from_month < d.until_month and d.from_month < p.until_month
    cross join lateral (
      select count(*)::integer as people, array_agg(distinct e.village_code) as villages, array_agg(distinct e.occupation_code) as occupations
      from app.pledged_records(array[p.id], null) k join decree_entry e on e.decree_id = d.id and e.worker_id = k.worker_id and e.change = 'DESIGNATE') h
  where d.id = asked_decree and d.kind = 'DESIGNATION' and h.people > 0 and not (
    exists (select from funding_rule r where r.decree_id = d.id and (r.pledge_id = p.id or r.pledge_id is null and r.payer_tenant_id = p.tenant_id
      and coalesce(r.from_month, d.from_month) < p.until_month and p.from_month < coalesce(r.until_month, d.until_month)
      and (r.village_codes = '{}' or r.village_codes && h.villages) and (r.occupation_codes = '{}' or r.occupation_codes && h.occupations)))
    and exists (select from funding_consent k cross join jsonb_to_recordset(k.months) m(month date, rupiah bigint)
      where k.decree_id = d.id and k.payer_tenant_id = p.tenant_id and k.funding_hash = d.funding_hash and k.state <> 'WITHDRAWN'
        and m.month >= p.from_month and m.month < p.until_month and m.rupiah > 0))
  order by p.id;
$$;
revoke execute on function app.unfunded_pledges from public;
grant execute on function app.unfunded_pledges to payung_app, payung_crossing;
