-- The province hears what the pledges to each of its regencies and cities have come to, by company: how many stand where, and rupiah from the promise to the receipt.
-- Sums of offered pledges: no agreement, no note, no place and nobody. A government without a pledge stands there without a company. A bill that two pledges of one
-- company are on is late once. Who works for a part of the province hears of that part (`app.governments_below`), and anybody else nothing.
create or replace function app.pledge_accounts_below(asked_area text)
returns table (tenant_id uuid, company_id uuid, pledges integer, late integer, standings jsonb, synthetic boolean, workers integer, pledged_months integer,
  posted_months integer, promised_rupiah bigint, listed_rupiah bigint, billed_rupiah bigint, paid_rupiah bigint, received_rupiah bigint, overdue_rupiah bigint,
  overdue_bills integer, overdue_since date)
language sql stable security definer set search_path = public, pg_temp as $$
  with here as materialized (
    select b.tenant_id from app.governments_below() b join tenant t on t.id = b.tenant_id where asked_area is null or t.area_code = asked_area
  ), offered as materialized (
    select p.id, p.region_tenant_id, p.tenant_id as company_id, p.synthetic,
      case when p.state in ('WITHDRAWN', 'REFUSED') then 0 when p.state = 'ENDED' then p.taken_workers else p.workers end as workers
    from pledge p join here h on h.tenant_id = p.region_tenant_id where p.offered_at is not null
  ), account as materialized (
    select o.region_tenant_id, o.company_id, o.synthetic, o.workers, k.*
    from app.count_pledge_accounts(array(select o.id from offered o)) k join offered o on o.id = k.pledge_id
  ), standing as (
    select s.region_tenant_id, s.company_id, jsonb_object_agg(s.standing, s.pledges) as standings
    from (select a.region_tenant_id, a.company_id, a.standing, count(*) as pledges from account a group by 1, 2, 3) s group by 1, 2
  ), bill as (
    select a.region_tenant_id, a.company_id, count(distinct l)::integer as late from account a cross join unnest(a.overdue_lists) l group by 1, 2
  ), summed as (
    select a.region_tenant_id, a.company_id, count(*)::integer as pledges, (count(*) filter (where a.overdue_since is not null))::integer as late,
      bool_or(a.synthetic) as synthetic, sum(a.workers)::integer as workers, sum(a.pledged_months)::integer as pledged, sum(a.posted_months)::integer as posted,
      sum(a.promised_rupiah)::bigint as promised, sum(a.listed_rupiah)::bigint as listed, sum(a.billed_rupiah)::bigint as billed, sum(a.paid_rupiah)::bigint as paid,
      sum(a.received_rupiah)::bigint as received, sum(a.overdue_rupiah)::bigint as overdue, min(a.overdue_since) as overdue_since
    from account a group by 1, 2
  )
  select h.tenant_id, s.company_id, coalesce(s.pledges, 0), coalesce(s.late, 0), coalesce(g.standings, '{}'), coalesce(s.synthetic, false), coalesce(s.workers, 0),
    coalesce(s.pledged, 0), coalesce(s.posted, 0), coalesce(s.promised, 0), coalesce(s.listed, 0), coalesce(s.billed, 0), coalesce(s.paid, 0), coalesce(s.received, 0),
    coalesce(s.overdue, 0), coalesce(b.late, 0), s.overdue_since
  from here h left join summed s on s.region_tenant_id = h.tenant_id
    left join standing g on g.region_tenant_id = s.region_tenant_id and g.company_id = s.company_id
    left join bill b on b.region_tenant_id = s.region_tenant_id and b.company_id = s.company_id;
$$;
alter function app.pledge_accounts_below owner to payung_crossing;
revoke execute on function app.pledge_accounts_below from public;
grant execute on function app.pledge_accounts_below to payung_app;
