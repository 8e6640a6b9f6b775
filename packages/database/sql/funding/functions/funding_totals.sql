-- What each rule of a signed decree pays as people hold its lines now. `current_people` are those who hold a line to the end: whoever left has made room.
create or replace function app.funding_totals(asked_decree uuid) returns table (rule_no integer, current_people integer, person_months bigint, rupiah bigint)
language sql stable set search_path = public, pg_temp set work_mem = '64MB' as $$
  with held as materialized (
    select m.class_no, daterange(h.from_month, h.until_month) as months, h.until_month = d.until_month as is_current, count(*) as people
    from decree d join decree_holding h on h.decree_id = d.id join funding_member m on m.decree_id = h.decree_id and m.line_no = h.line_no
    where d.id = asked_decree and h.from_month < h.until_month group by 1, 2, 3
  ), paid as (
    select s.rule_no, h.class_no, h.is_current, h.people, h.months, app.month_count(s.months * h.months) as months_paid, s.rupiah
    from held h join funding_share s on s.decree_id = asked_decree and s.class_no = h.class_no
  ), served as (
    -- A rule may pay one amount in some months and another in others: its people count once.
    select p.rule_no, p.class_no, p.months, max(p.people) as people from paid p where p.is_current group by 1, 2, 3
  )
  select p.rule_no, coalesce((select sum(v.people) from served v where v.rule_no = p.rule_no), 0)::integer,
    sum(p.people * p.months_paid)::bigint, sum(p.people * p.months_paid * p.rupiah)::bigint
  from paid p group by 1 order by 1;
$$;
revoke execute on function app.funding_totals from public;
grant execute on function app.funding_totals to payung_crossing;
