-- How many people are designated in a month by signed decrees of anybody, and of how many the insurer has posted the month, all from one reading of them: by the
-- places below an area and the kind of purse, by the places alone, by the kind of purse alone, and of the whole area. Each person once in each of these; without
-- a purse where people of all purses are meant, so that somebody whom two purses share counts once. A month that a decree divides counts with the purse of each
-- payer that has a share in it, any other with the decree's own. Without an area: the places and their purses only.
-- Whoever is reported dead does not count from the month after that of the death on (decision 228), whichever of the records that were merged into one it was reported of.
-- Sorts are off: everybody was sorted to be counted in nine groups, which took a tenth of the time.
create or replace function app.people_counted(asked_month date, of_area text, code_length integer)
returns table (area_code text, funding_source text, designated integer, protected integer)
language sql stable security definer set search_path = public, pg_temp set work_mem = '64MB' set enable_sort = off as $$
  with recursive gone (id, superseded_by, person_id) as (
    select w.id, w.superseded_by, w.person_id from app.reported_death d join worker w on w.id = d.worker_id where d.unowed_from <= asked_month
    union
    select x.* from gone g cross join lateral (
      select w.id, w.superseded_by, w.person_id from worker w where w.id = g.superseded_by
      union all select w.id, w.superseded_by, w.person_id from worker w where w.superseded_by = g.id) x
  ), dead as materialized (
    select distinct g.person_id from gone g
  ), purse as materialized (
    select f.decree_id, f.line_no, string_agg(distinct u.funding_source, ',') as sources
    from funding_share x join funding_rule u on u.decree_id = x.decree_id and u.rule_no = x.rule_no
      join funding_member f on f.decree_id = x.decree_id and f.class_no = x.class_no
    where x.months @> asked_month group by 1, 2
  ), counted as (
    select h.person_id, h.village_code, h.decree_id, h.line_no, false as is_posted
    from decree_holding h where h.from_month <= asked_month and h.until_month > asked_month
    union all
    select s.person_id, s.village_code, s.decree_id, s.holding_no, true from app.protected_place s where s.months @> asked_month
  ), held as materialized (
    select c.person_id, (left(c.village_code, code_length) || ' ' || coalesce(u.sources, d.funding_source)) collate "C" as place_and_purses, c.is_posted
    from counted c join decree d on d.id = c.decree_id left join purse u on u.decree_id = c.decree_id and u.line_no = c.line_no
    where of_area is null or c.village_code = of_area or starts_with(c.village_code, of_area || '.')
  ), person as materialized (
    -- Looked up by a hash, however few the planner expects: as a join it went through all of the dead for everybody.
    select k.* from (
      select h.person_id, min(h.place_and_purses) as least, max(h.place_and_purses) as most,
        bool_or(not h.is_posted) as is_designated, bool_or(h.is_posted) as is_protected
      from held h group by 1) k
    where k.person_id not in (select x.person_id from dead x)
  -- Nearly everybody lives in one place and is paid for by the same purses throughout: they are counted together, before places and purses are told apart.
  ), plain as materialized (
    select split_part(k.least, ' ', 1) as area_code, split_part(k.least, ' ', 2) as sources, k.designated, k.protected
    from (select p.least, count(*) filter (where p.is_designated) as designated, count(*) filter (where p.is_protected) as protected
      from person p where p.least = p.most group by 1) k
  ), other as materialized (
    select h.person_id, split_part(h.place_and_purses, ' ', 1) as area_code, k.source, bool_or(not h.is_posted)::integer as designated,
      bool_or(h.is_posted)::integer as protected
    from person p join held h on h.person_id = p.person_id cross join lateral string_to_table(split_part(h.place_and_purses, ' ', 2), ',') k(source)
    where p.least <> p.most group by 1, 2, 3
  ), told as (
    select p.area_code, k.source, p.designated, p.protected from plain p cross join lateral string_to_table(p.sources, ',') k(source)
    union all
    select p.area_code, null, p.designated, p.protected from plain p where of_area is not null
    union all
    select o.area_code, o.source, o.designated, o.protected from other o
    union all
    select o.area_code, null, max(o.designated), max(o.protected) from other o where of_area is not null group by o.person_id, 1
    union all
    select of_area collate "C", k.source, p.designated, p.protected
    from plain p cross join lateral string_to_table(p.sources, ',') k(source) where length(of_area) < code_length
    union all
    select of_area collate "C", null, p.designated, p.protected from plain p where length(of_area) < code_length
    union all
    select of_area collate "C", o.source, max(o.designated), max(o.protected) from other o where length(of_area) < code_length group by o.person_id, 2
    union all
    select of_area collate "C", null, max(o.designated), max(o.protected) from other o where length(of_area) < code_length group by o.person_id
  )
  select t.area_code, t.source, sum(t.designated)::integer, sum(t.protected)::integer from told t group by 1, 2;
$$;
alter function app.people_counted owner to payung_crossing;
revoke execute on function app.people_counted from public;
