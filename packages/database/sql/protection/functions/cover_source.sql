-- In which months people are insured, of a viewer's list by their numbers in it, from the facts: what the insurer has posted, whoever pays; what signed decrees designate,
-- of those alone whom the viewer has designated itself (others' designations are told with an entry in both logs, decision 45); of the viewer's own decrees what is paid
-- and billed; all until a reported death. Of those alone whom the viewer sees in full. Whoever was merged into a record counts with it.
create or replace function app.cover_source(of_tenant uuid, asked integer[]) returns table (number integer, cover text)
language sql stable security definer set search_path = public, pg_temp as $$
  with recursive listed as materialized (
    select l.number, l.worker_id from worker_listing l where l.tenant_id = of_tenant and l.number = any (asked) and l.level = 'FULL'
  ), record (number, id, person_id, is_dead) as (
    select l.number, w.id, w.person_id, w.status = 'DECEASED' from listed l join worker w on w.id = l.worker_id
    union
    select r.number, w.id, w.person_id, w.status = 'DECEASED' from record r join worker w on w.superseded_by = r.id
  ), holding as materialized (
    select r.number, r.person_id, h.worker_id, h.decree_id, h.tenant_id, h.from_month, h.until_month from record r join decree_holding h on h.worker_id = r.id
  ), line as materialized (
    -- What is posted whole is asked no more. Looked up for each line by its person: the planner, who expects few people, would compare each line of a block
    -- with everybody of it.
    select d.number, l.list_id, l.decree_id, l.holding_no, l.months
    from (select distinct h.number, h.person_id, h.worker_id, h.decree_id from holding h where h.tenant_id = of_tenant) d
      join contribution_line l on l.decree_id = d.decree_id and l.worker_id = d.worker_id and l.live
    where coalesce((select range_agg(s.months) from protected_span s where s.person_id = d.person_id), '{}') @> l.months is false
  ), list as materialized (
    select c.id, case when c.is_outside then concat('-', c.payer_name) else c.tenant_id::text end as payer, app.paid_of_list(c.id) >= c.billed_rupiah as is_paid
    from contribution_list c where c.id in (select distinct l.list_id from line l) and c.state = 'BILLED'
  ), part as materialized (
    select l.number, l.decree_id, l.holding_no, c.payer, range_agg(l.months) as billed, coalesce(range_agg(l.months) filter (where c.is_paid), '{}') as paid
    from line l join list c on c.id = l.list_id group by 1, 2, 3, 4
  ), spot as materialized (
    -- Who is billed for a line, beside each other: joined once more, they would be looked through for each person. Also where the line names somebody else since: what was
    -- listed for it before stays with whom the list names.
    select p.number, p.decree_id, array_agg(p.payer) as payers, array_agg(p.billed) as billed, array_agg(p.paid) as paid,
      (select f.class_no from funding_member f where f.decree_id = p.decree_id and f.line_no = p.holding_no) as class_no,
      (select range_agg(daterange(h.from_month, h.until_month)) from decree_holding h
        where h.decree_id = p.decree_id and h.line_no = p.holding_no and h.from_month < h.until_month) as months
    from part p group by p.number, p.decree_id, p.holding_no
  ), share as materialized (
    select k.decree_id, k.class_no, coalesce(u.payer_tenant_id::text, concat('-', u.payer_name)) as payer, range_agg(x.months) as months
    from (select distinct s.decree_id, s.class_no from spot s where s.class_no is not null) k
      join funding_share x on x.decree_id = k.decree_id and x.class_no = k.class_no join funding_rule u on u.decree_id = x.decree_id and u.rule_no = x.rule_no
    group by 1, 2, 3
  ), whole as materialized (
    -- A month that several share is as far as the one who is furthest behind; who shares none is the decree's own government alone.
    select s.number, range_agg(s.months * ((o.billed - coalesce(k.months, '{}')) + (coalesce(k.months, '{}') - coalesce(k.unbilled, '{}')))) as billed,
      range_agg(s.months * ((o.paid - coalesce(k.months, '{}')) + (coalesce(k.months, '{}') - coalesce(k.unpaid, '{}')))) as paid
    from spot s
      cross join lateral (select coalesce(s.billed[p.at], '{}') as billed, coalesce(s.paid[p.at], '{}') as paid from (select array_position(s.payers, of_tenant::text) as at) p) o
      cross join lateral (
        select range_agg(x.months) as months, range_agg(x.months - coalesce(s.billed[x.at], '{}')) as unbilled, range_agg(x.months - coalesce(s.paid[x.at], '{}')) as unpaid
        from (select h.months, array_position(s.payers, h.payer) as at from share h where h.decree_id = s.decree_id and h.class_no = s.class_no) x) k
    group by 1
  ), fact (number, posted, designated, is_own, unowed_from, is_dead, paid, billed) as (
    select l.number, null::daterange, null::daterange, null::boolean, null::date, null::boolean, null::datemultirange, null::datemultirange from listed l
    union all
    select r.number, s.months, null, null, null, null, null, null
    from (select distinct r.number, r.person_id from record r) r join protected_span s on s.person_id = r.person_id
    union all
    select h.number, null, daterange(h.from_month, h.until_month), h.tenant_id = of_tenant, null, null, null, null from holding h where h.from_month < h.until_month
    union all
    select r.number, null, null, null, e.unowed_from, null, null, null from record r join app.reported_death e on e.worker_id = r.id
    union all
    select r.number, null, null, null, null, true, null, null from record r where r.is_dead
    union all
    select w.number, null, null, null, null, null, w.paid, w.billed from whole w
  ), months as (
    -- Facts are put beside each other and grouped: the planner, who expects few people, would compare everybody of a block with everybody where they are joined.
    select f.number, coalesce(range_agg(f.posted), '{}') as posted, case when bool_or(f.is_own) then range_agg(f.designated) else '{}' end as designated,
      coalesce(min(f.unowed_from), 'infinity') as unowed_from, coalesce(range_agg(f.paid), '{}') as paid, coalesce(range_agg(f.billed), '{}') as billed,
      coalesce(bool_or(f.is_dead), false) as is_dead
    from fact f group by 1
  ), kind as materialized (
    -- Written out once for all people of equal months.
    select array_agg(m.number) as numbers, app.cover_value(m.posted, m.designated, nullif(m.unowed_from, 'infinity'), m.paid, m.billed, m.is_dead) as cover
    from months m group by m.posted, m.designated, m.unowed_from, m.paid, m.billed, m.is_dead
  )
  select n.number, k.cover from kind k cross join unnest(k.numbers) n(number);
$$;
alter function app.cover_source owner to payung_crossing;
revoke execute on function app.cover_source from public;
