-- Draws up the list of whom a signed decree pays for in these months and nobody has listed yet. With every month comes what one person costs in it;
-- months that are not among them (paid before the decree) are left out. Of a decree that is divided among payers, each payer lists its own shares, as they
-- were signed; only a month that the decree's own government pays alone takes the tariff of today. What a payer lists is its own list, with people who stay
-- with the decree's tenant. What a party outside or the worker pays is listed by the decree's tenant, which keeps their list. Months after a reported death are
-- owed by nobody and are left out; once the report is withdrawn they can be listed.
create or replace function app.draft_contribution_list(asked_decree uuid, from_m date, until_m date, amounts jsonb, of_outside boolean default false,
  outside_name text default null) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  d decree;
  list uuid;
  asked datemultirange;
  drafted_of_decree integer;
  is_own boolean;
begin
  -- Whoever took over by an amendment may ask for the decree by it.
  asked_decree := coalesce((select a.amends_id from decree a where a.id = asked_decree and a.kind = 'AMENDMENT'), asked_decree);
  -- Before any row: two who list the same months do it one after the other.
  perform pg_advisory_xact_lock(hashtextextended('contributions ' || asked_decree, 0));
  perform from decree k where k.id = asked_decree for no key update;
  d := app.paid_decree(asked_decree);
  if d.id is null or of_outside and (d.tenant_id <> app.tenant_id() or d.funding_hash is null) then
    raise exception using errcode = '23514', constraint = 'contribution_list_of_decree', message = 'no signed decree: constraint "contribution_list_of_decree"';
  end if;
  is_own := d.tenant_id = app.tenant_id() and not of_outside;
  -- A draft writes a line for each person, which stays for good when it is set aside: drafted and set aside in turn, they would fill the disk. Drafts
  -- count too, for they may be set aside later. Counted under the lock above, of which no other decree has to wait.
  select count(*) into drafted_of_decree from contribution_list c
    where c.decree_id = d.id and c.tenant_id = app.tenant_id() and c.state in ('DRAFT', 'DISCARDED') and c.drafted_at > now() - interval '1 day';
  if drafted_of_decree >= 10 then
    raise exception using errcode = '23514', constraint = 'contribution_lists_of_day', message = 'ten of this decree in a day: constraint "contribution_lists_of_day"';
  end if;
  select range_agg(daterange(a.month, (a.month + interval '1 month')::date)) into asked from jsonb_to_recordset(amounts) a(month date, rupiah bigint)
    where a.month >= greatest(from_m, d.from_month) and a.month < least(until_m, d.until_month);
  if not is_own then asked := datemultirange(daterange(greatest(from_m, d.from_month), greatest(from_m, d.from_month, least(until_m, d.until_month)))); end if;
  insert into contribution_list (tenant_id, decree_tenant_id, decree_id, from_month, until_month, drafted_by, funding_source, is_outside, payer_name)
    values (app.tenant_id(), d.tenant_id, d.id, from_m, until_m, app.user_id(),
      case when not is_own then (select r.funding_source from funding_rule r where r.decree_id = d.id
        and r.payer_tenant_id is not distinct from case when not of_outside then app.tenant_id() end and r.payer_name is not distinct from outside_name
        order by r.rule_no limit 1) end, of_outside, outside_name)
    returning id into list;
  -- By person, and by line: a record that was merged stands on its line under another id once that is corrected.
  with own_line as materialized (
    select l.worker_id, l.holding_no, l.months from contribution_line l where l.decree_id = d.id and l.live
      and l.list_id in (select c.id from contribution_list c where c.decree_id = d.id and c.tenant_id = app.tenant_id()
        and c.is_outside = of_outside and c.payer_name is not distinct from outside_name)
  ), listed as materialized (
    select l.worker_id, range_agg(l.months) as months from own_line l group by l.worker_id
  ), listed_line as materialized (
    select l.holding_no, range_agg(l.months) as months from own_line l group by l.holding_no
  ), part as materialized (
    select f.line_no, s.months, s.month_rupiah
    from app.shares_of_payer(d.id, case when not of_outside then app.tenant_id() end, outside_name) s join funding_member f on f.decree_id = d.id and f.class_no = s.class_no
    where d.funding_hash is not null
  ), unowed as materialized (
    select * from app.months_after_death(d.id)
  ), open as materialized (
    select h.line_no, h.entry_decree_id, h.worker_id, h.village_code, p.month_rupiah,
      (datemultirange(daterange(h.from_month, h.until_month)) - coalesce(u.months, '{}'))
        * case when d.funding_hash is null then asked else asked * coalesce(p.months, '{}') end as asked_months,
      coalesce(l.months, '{}') + coalesce(n.months, '{}') as listed_months
    from decree_holding h left join listed l on l.worker_id = h.worker_id left join listed_line n on n.holding_no = h.line_no
      left join part p on p.line_no = h.line_no left join unowed u on u.line_no = h.line_no and u.entry_decree_id = h.entry_decree_id
    where h.decree_id = d.id and h.from_month < h.until_month
  ), span as materialized (
    select o.line_no, o.entry_decree_id, o.worker_id, o.village_code, o.month_rupiah, s.months
    from open o cross join lateral unnest(case when isempty(o.listed_months) then o.asked_months else o.asked_months - o.listed_months end) s(months)
  ), price as materialized (
    select s.months, sum(a.rupiah) as rupiah from (select distinct months from span where month_rupiah is null) s
      join jsonb_to_recordset(amounts) a(month date, rupiah bigint) on s.months @> a.month group by s.months
  ), line as materialized (
    select s.line_no, s.entry_decree_id, s.worker_id, s.village_code, s.months, s.month_rupiah,
      case when s.month_rupiah is null then p.rupiah else s.month_rupiah * app.month_count(s.months) end as rupiah
    from span s left join price p on p.months = s.months
  ), kind as (
    select l.months, l.month_rupiah, count(*)::int as people, sum(l.rupiah) as rupiah from line l group by 1, 2
  ), by_month as (
    select a.month, sum(k.people)::int as people, a.rupiah, false as is_share
    from jsonb_to_recordset(amounts) a(month date, rupiah bigint) join kind k on k.months @> a.month and k.month_rupiah is null
    group by a.month, a.rupiah
    union all
    select m.month::date, sum(k.people)::int, k.month_rupiah, true
    from kind k cross join lateral generate_series(lower(k.months), upper(k.months) - interval '1 month', interval '1 month') m(month)
    where k.month_rupiah is not null group by 1, 3
  ), written as (
    insert into contribution_line (list_id, line_no, tenant_id, decree_id, holding_no, entry_decree_id, worker_id, village_code, months, month_rupiah, rupiah)
    -- In the order of the index of people, which then grows at its end.
    select list, row_number() over (order by l.worker_id, l.months, l.month_rupiah), d.tenant_id, d.id, l.line_no, l.entry_decree_id, l.worker_id,
      l.village_code, l.months, l.month_rupiah, l.rupiah from line l
  )
  -- Counted from what is written, and not read again.
  update contribution_list c set people = t.people, person_months = t.person_months, total_rupiah = t.rupiah, months = t.months
  from (
    select (select count(*)::int from (select distinct l.worker_id from line l) w) as people, (select sum(b.people)::int from by_month b) as person_months,
      (select sum(k.rupiah)::bigint from kind k) as rupiah,
      (select jsonb_agg(jsonb_build_object('month', b.month, 'people', b.people, 'perPersonRupiah', b.rupiah::text)
        || case when b.is_share then '{"isShare": true}'::jsonb else '{}' end order by b.month, b.is_share, b.rupiah) from by_month b) as months
  ) t where c.id = list and t.people > 0;
  if not found then
    raise exception using errcode = '23514', constraint = 'contribution_list_nobody', message = 'nobody is left to list: constraint "contribution_list_nobody"';
  end if;
  return list;
end $$;
alter function app.draft_contribution_list owner to payung_crossing;
revoke execute on function app.draft_contribution_list from public;
grant execute on function app.draft_contribution_list to payung_app;
