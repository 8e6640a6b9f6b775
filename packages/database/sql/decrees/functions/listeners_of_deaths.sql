-- Who hears of a death beside its keeper and the decree's own government, as decision 223 has it: another payer of a share of this person's months, and the insurer's
-- branch that has a copy of the decree. A row for each of these people whose place reached the day of death, by decree and copy. Whoever keeps the record knows already.
-- With `former_day`, who heard of it by the day that the report named before. Runs with the rights of the function that calls it.
create or replace function app.listeners_of_deaths(asked_workers uuid[], former_day date) returns table (tenant_id uuid, copy_id uuid, decree_id uuid, head uuid)
language sql stable set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
  with place as materialized (
    select distinct f.head, k.tenant_id as keeper, h.decree_id, h.line_no, daterange(greatest(h.from_month, date_trunc('month', d.day)::date), h.until_month) as months
    from app.families_of(asked_workers) f join worker k on k.id = f.head join decree_holding h on h.worker_id = f.member and h.from_month < h.until_month
      cross join lateral (select coalesce(former_day, (select e.event_day from life_event e where e.worker_id = f.worker_id and e.kind = 'DEATH'
          -- The report that stands; where it was just taken back, the last one.
          order by (e.state = 'REPORTED') desc, e.created_at desc limit 1), app.today())) d(day)
    where h.until_month > d.day
  ), listener as (
    select p.head, p.keeper, p.decree_id, r.payer_tenant_id as tenant_id
    from place p join funding_member m on m.decree_id = p.decree_id and m.line_no = p.line_no
      join funding_share s on s.decree_id = m.decree_id and s.class_no = m.class_no and s.months && p.months
      join funding_rule r on r.decree_id = s.decree_id and r.rule_no = s.rule_no
    where r.payer_tenant_id is not null
    union
    select p.head, p.keeper, p.decree_id, c.tenant_id
    from (select distinct head, keeper, decree_id from place) p join decree d on d.id = p.decree_id or d.amends_id = p.decree_id
      join decree_copy c on c.decree_id = d.id join tenant t on t.id = c.tenant_id and t.kind in ('INSURER_BRANCH', 'INSURER_REGION')
  )
  select l.tenant_id, c.id, l.decree_id, l.head
  from listener l cross join lateral (select c.id from decree d join decree_copy c on c.decree_id = d.id and c.tenant_id = l.tenant_id
    where d.id = l.decree_id or d.amends_id = l.decree_id order by c.copied_at, c.id limit 1) c
  where l.tenant_id <> l.keeper;
$$;
revoke execute on function app.listeners_of_deaths from public;
grant execute on function app.listeners_of_deaths to payung_crossing;
