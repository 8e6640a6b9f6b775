-- The claims of all regencies and cities of a province together, of a whole year: by insurance, by who paid the month of the event, and by month. Counts alone, of nobody and
-- no government: the API divides among them what is shown of the governments (`packages/domain/src/disclosure/publish-claim-parts.ts`). Whoever is refused
-- `app.claim_figures_below` hears nothing here. Only claims that were opened before this month count, so that a new one is not seen in the row of each table on its day. Who paid is told as in the figures of the government itself (`claim-payer.queries.ts`).
create or replace function app.claim_parts_below(event_year integer) returns table (part text, key text, claims integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with cases as materialized (
    select c.id, c.tenant_id, c.worker_id, c.programme, date_trunc('month', e.event_day)::date as month
    from app.governments_below() h join claim c on c.tenant_id = h.tenant_id join life_event e on e.id = c.event_id
    where c.state <> 'WITHDRAWN' and e.event_day between make_date(event_year, 1, 1) and make_date(event_year, 12, 31)
      and app.day_of(c.opened_at) < date_trunc('month', app.today())::date
  ), paid as (
    select c.programme, c.month, coalesce(o.payer, case when exists (select from app.record_family(c.worker_id) f(id) join worker r on r.id = f.id
        join protected_span s on s.person_id = r.person_id where s.insurance_programme = c.programme and s.months @> c.month) then 'ELSEWHERE' else 'NONE' end) as payer
    from cases c cross join lateral (
      select case when count(distinct y.who) > 1 then 'SHARED' else min(y.kind) end as payer
      from protected_span s left join funding_member f on f.decree_id = s.decree_id and f.line_no = s.holding_no
        left join funding_share x on x.decree_id = f.decree_id and x.class_no = f.class_no and x.months @> c.month
        left join funding_rule u on u.decree_id = x.decree_id and u.rule_no = x.rule_no left join tenant t on t.id = u.payer_tenant_id
        cross join lateral (select
          case when s.list_id is not null or u.payer_tenant_id = s.tenant_id then 'OWN' when u.rule_no is null then null
            when t.kind in ('PROVINCE', 'REGENCY', 'CITY') then 'GOVERNMENT' when t.kind = 'COMPANY' then 'COMPANY'
            when u.payer_tenant_id is null and u.payer_name is null then 'SELF' else 'OUTSIDE' end as kind,
          case when s.list_id is not null then s.tenant_id::text when u.rule_no is not null then coalesce(u.payer_tenant_id::text, u.payer_name, 'SELF') end as who) y
      where s.tenant_id = c.tenant_id and s.insurance_programme = c.programme and s.months @> c.month
        and s.person_id in (select r.person_id from app.record_family(c.worker_id) f(id) join worker r on r.id = f.id
          union select d.person_id from decree_holding d where d.worker_id = c.worker_id and d.tenant_id = c.tenant_id)) o
  )
  select 'PROGRAMME', p.programme, count(*)::integer from paid p group by p.programme
  union all select 'PAYER', p.payer, count(*)::integer from paid p group by p.payer
  union all select 'MONTH', p.month::text, count(*)::integer from paid p group by p.month;
$$;
alter function app.claim_parts_below owner to payung_crossing;
revoke execute on function app.claim_parts_below from public;
grant execute on function app.claim_parts_below to payung_app;
