-- How many people are designated in a month by signed decrees of anybody, and of how many the insurer has posted the month, by area and kind of purse. Each person
-- once in an area and purse. A month that a decree divides counts with the purse of each payer that has a share in it, any other with the decree's own.
create or replace function app.people_by_purse(asked_month date, of_area text, code_length integer)
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
  )
  select p.area_code, p.source, count(*) filter (where not p.is_posted)::integer, count(*) filter (where p.is_posted)::integer
  from (select distinct c.person_id, left(c.village_code, code_length) as area_code, k.source, c.is_posted
    from counted c join decree d on d.id = c.decree_id left join purse u on u.decree_id = c.decree_id and u.line_no = c.line_no
      cross join lateral unnest(coalesce(u.sources, array[d.funding_source])) k(source)
    where of_area is null or c.village_code = of_area or starts_with(c.village_code, of_area || '.')) p
  group by 1, 2 order by 1, 2;
$$;
alter function app.people_by_purse owner to payung_crossing;
revoke execute on function app.people_by_purse from public;
