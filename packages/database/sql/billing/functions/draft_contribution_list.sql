-- Draws up the list of whom a signed decree pays for in these months and nobody has listed yet. With every month comes what one person costs in it;
-- months that are not among them (paid before the decree) are left out. Of a decree that is divided among payers, those months alone that its own government
-- pays whole.
create or replace function app.draft_contribution_list(asked_decree uuid, from_m date, until_m date, amounts jsonb) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  d decree;
  list uuid;
  asked datemultirange;
  drafted_of_decree integer;
begin
  -- Before any row: two who list the same months do it one after the other.
  perform pg_advisory_xact_lock(hashtextextended('contributions ' || asked_decree, 0));
  select * into d from decree k where k.id = asked_decree and k.tenant_id = app.tenant_id() and k.kind = 'DESIGNATION' and k.content_hash is not null for no key update;
  if d.id is null or app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null then
    raise exception using errcode = '23514', constraint = 'contribution_list_of_decree', message = 'no signed decree: constraint "contribution_list_of_decree"';
  end if;
  -- A draft writes a line for each person, which stays for good when it is set aside: drafted and set aside in turn, they would fill the disk. Drafts
  -- count too, for they may be set aside later. Counted under the lock above, of which no other decree has to wait.
  select count(*) into drafted_of_decree from contribution_list c
    where c.decree_id = d.id and c.state in ('DRAFT', 'DISCARDED') and c.drafted_at > now() - interval '1 day';
  if drafted_of_decree >= 10 then
    raise exception using errcode = '23514', constraint = 'contribution_lists_of_day', message = 'ten of this decree in a day: constraint "contribution_lists_of_day"';
  end if;
  select range_agg(daterange(a.month, (a.month + interval '1 month')::date)) into asked from jsonb_to_recordset(amounts) a(month date, rupiah bigint)
    where a.month >= greatest(from_m, d.from_month) and a.month < least(until_m, d.until_month);
  insert into contribution_list (tenant_id, decree_id, from_month, until_month, drafted_by)
    values (d.tenant_id, d.id, from_m, until_m, app.user_id()) returning id into list;
  -- By person, and by line: a record that was merged stands on its line under another id once that is corrected.
  with listed as materialized (
    select l.worker_id, range_agg(l.months) as months from contribution_line l where l.decree_id = d.id and l.live group by l.worker_id
  ), listed_line as materialized (
    select l.holding_no, range_agg(l.months) as months from contribution_line l where l.decree_id = d.id and l.live group by l.holding_no
  ), whole as materialized (
    select f.line_no, o.months from app.months_paid_alone(d.id) o join funding_member f on f.decree_id = d.id and f.class_no = o.class_no
  ), open as materialized (
    select h.line_no, h.entry_decree_id, h.worker_id, h.village_code,
      datemultirange(daterange(h.from_month, h.until_month)) * asked * case when d.funding_hash is null then asked else coalesce(w.months, '{}') end
        - coalesce(l.months, '{}') - coalesce(n.months, '{}') as months
    from decree_holding h left join listed l on l.worker_id = h.worker_id left join listed_line n on n.holding_no = h.line_no
      left join whole w on w.line_no = h.line_no
    where h.decree_id = d.id and h.from_month < h.until_month
  ), span as materialized (
    select o.line_no, o.entry_decree_id, o.worker_id, o.village_code, s.months from open o cross join lateral unnest(o.months) s(months)
  ), price as materialized (
    select s.months, sum(a.rupiah) as rupiah from (select distinct months from span) s
      join jsonb_to_recordset(amounts) a(month date, rupiah bigint) on s.months @> a.month group by s.months
  )
  insert into contribution_line (list_id, line_no, tenant_id, decree_id, holding_no, entry_decree_id, worker_id, village_code, months, rupiah)
  -- In the order of the index of people, which then grows at its end.
  select list, row_number() over (order by s.worker_id, s.months), d.tenant_id, d.id, s.line_no, s.entry_decree_id, s.worker_id,
    s.village_code, s.months, p.rupiah
  from span s join price p on p.months = s.months;
  if not found then
    raise exception using errcode = '23514', constraint = 'contribution_list_nobody', message = 'nobody is left to list: constraint "contribution_list_nobody"';
  end if;
  update contribution_list c set people = t.people, person_months = t.person_months, total_rupiah = t.rupiah, months = t.months
  from (
    with spans as (select l.months, count(*)::int as people, sum(l.rupiah) as rupiah from contribution_line l where l.list_id = list group by l.months),
    by_month as (
      select a.month, sum(s.people)::int as people, a.rupiah from jsonb_to_recordset(amounts) a(month date, rupiah bigint) join spans s on s.months @> a.month
      group by a.month, a.rupiah
    )
    select (select count(distinct l.worker_id)::int from contribution_line l where l.list_id = list) as people,
      (select sum(b.people)::int from by_month b) as person_months, (select sum(s.rupiah)::bigint from spans s) as rupiah,
      (select jsonb_agg(jsonb_build_object('month', b.month, 'people', b.people, 'perPersonRupiah', b.rupiah::text) order by b.month) from by_month b) as months
  ) t where c.id = list;
  return list;
end $$;
alter function app.draft_contribution_list owner to payung_crossing;
revoke execute on function app.draft_contribution_list from public;
grant execute on function app.draft_contribution_list to payung_app;
