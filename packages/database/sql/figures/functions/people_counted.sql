-- How many people are designated in a month by signed decrees of anybody, and of how many the insurer has posted the month, all from one reading of them: by the
-- places below an area and the kind of purse, by the places alone, by the kind of purse alone, and of the whole area. Each person once in each of these; without
-- a purse where people of all purses are meant, so that somebody whom two purses share counts once. A month that a decree divides counts with the purse of each
-- payer that has a share in it, any other with the decree's own. Without an area: the places and their purses only.
create or replace function app.people_counted(asked_month date, of_area text, code_length integer)
returns table (area_code text, funding_source text, designated integer, protected integer)
language sql stable security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
  with purse as materialized (
    select f.decree_id, f.line_no, array_agg(distinct u.funding_source) as sources
    from funding_share x join funding_rule u on u.decree_id = x.decree_id and u.rule_no = x.rule_no
      join funding_member f on f.decree_id = x.decree_id and f.class_no = x.class_no
    where x.months @> asked_month group by 1, 2
  ), counted as (
    select h.person_id, h.village_code, h.decree_id, h.line_no, false as is_posted
    from decree_holding h where h.from_month <= asked_month and h.until_month > asked_month
    union all
    select s.person_id, s.village_code, s.decree_id, s.holding_no, true from app.protected_place s where s.months @> asked_month
  ), person as materialized (
    select c.person_id, left(c.village_code, code_length) as area_code, k.source, bool_or(not c.is_posted) as is_designated, bool_or(c.is_posted) as is_protected
    from counted c join decree d on d.id = c.decree_id left join purse u on u.decree_id = c.decree_id and u.line_no = c.line_no
      cross join lateral unnest(coalesce(u.sources, array[d.funding_source])) k(source)
    where of_area is null or c.village_code = of_area or starts_with(c.village_code, of_area || '.')
    group by 1, 2, 3
  ), told as (
    select p.area_code, p.source, p.is_designated, p.is_protected from person p
    union all
    select p.area_code, null, bool_or(p.is_designated), bool_or(p.is_protected) from person p where of_area is not null group by p.person_id, 1
    union all
    select of_area, p.source, bool_or(p.is_designated), bool_or(p.is_protected) from person p where length(of_area) < code_length group by p.person_id, 2
    union all
    select of_area, null, bool_or(p.is_designated), bool_or(p.is_protected) from person p where length(of_area) < code_length group by p.person_id
  )
  select t.area_code, t.source, count(*) filter (where t.is_designated)::integer, count(*) filter (where t.is_protected)::integer from told t group by 1, 2;
$$;
alter function app.people_counted owner to payung_crossing;
revoke execute on function app.people_counted from public;
