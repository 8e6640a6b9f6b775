-- What each rule of a signed decree pays in each month from one on, as people hold its lines now.
create or replace function app.rule_effect(asked_decree uuid, first_month date) returns table (rule_no integer, month date, people integer, rupiah bigint)
language sql stable set search_path = public, pg_temp set work_mem = '64MB' as $$
  with held as materialized (
    select m.class_no, daterange(h.from_month, h.until_month) as months, count(*) as people
    from decree_holding h join funding_member m on m.decree_id = h.decree_id and m.line_no = h.line_no
    where h.decree_id = asked_decree and h.from_month < h.until_month and h.until_month > first_month group by 1, 2
  ), paid as (
    select s.rule_no, s.months * h.months * daterange(first_month, null) as months, sum(h.people) as people, sum(h.people * s.rupiah) as rupiah
    from held h join funding_share s on s.decree_id = asked_decree and s.class_no = h.class_no and s.months && h.months and upper(s.months) > first_month group by 1, 2
  )
  select p.rule_no, k.month::date, sum(p.people)::integer, sum(p.rupiah)::bigint
  from paid p cross join lateral generate_series(lower(p.months), upper(p.months) - 1, interval '1 month') k(month) group by 1, 2 order by 1, 2;
$$;
revoke execute on function app.rule_effect from public;
grant execute on function app.rule_effect to payung_crossing;
