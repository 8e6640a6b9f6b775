-- What each payer that is a tenant pays in each month of a signed decree, as people hold its lines now.
create or replace function app.funding_by_month(asked_decree uuid) returns table (payer_tenant_id uuid, month date, rupiah bigint)
language sql stable set search_path = public, pg_temp set work_mem = '64MB' as $$
  with held as materialized (
    select m.class_no, daterange(h.from_month, h.until_month) as months, count(*) as people
    from decree_holding h join funding_member m on m.decree_id = h.decree_id and m.line_no = h.line_no
    where h.decree_id = asked_decree and h.from_month < h.until_month group by 1, 2
  ), paid as (
    select r.payer_tenant_id as payer, s.months * h.months as months, sum(h.people * s.rupiah) as rupiah
    from held h join funding_share s on s.decree_id = asked_decree and s.class_no = h.class_no and s.months && h.months
      join funding_rule r on r.decree_id = asked_decree and r.rule_no = s.rule_no
    where r.payer_tenant_id is not null group by 1, 2
  )
  select p.payer, k.month::date, sum(p.rupiah)::bigint
  from paid p cross join lateral generate_series(lower(p.months), upper(p.months) - 1, interval '1 month') k(month) group by 1, 2;
$$;
revoke execute on function app.funding_by_month from public;
grant execute on function app.funding_by_month to payung_crossing;
