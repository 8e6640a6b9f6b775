-- The months of a signed decree of the viewer's tenant in which a party outside, or the worker, pays for somebody whom no list names for them yet. Months after a
-- reported death are owed by nobody.
create or replace function app.outside_shares_to_list(asked_decree uuid) returns table (payer_name text, funding_source text, month date, people integer)
language sql stable security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
  with paid as materialized (
    select (d.p).id from (select app.paid_decree(asked_decree) as p) d where (d.p).tenant_id = app.tenant_id()
  ), payer as materialized (
    select d.id, r.payer_name, min(r.funding_source) as funding_source from paid d join funding_rule r on r.decree_id = d.id and r.payer_tenant_id is null group by 1, 2
  ), listed as materialized (
    select c.payer_name, l.holding_no, range_agg(l.months) as months from paid d join contribution_list c on c.decree_id = d.id and c.is_outside
      join contribution_line l on l.list_id = c.id and l.live group by 1, 2
  ), unowed as materialized (
    select a.* from paid d cross join lateral app.months_after_death(d.id) a
  ), open as (
    select p.payer_name, p.funding_source, datemultirange(daterange(h.from_month, h.until_month)) * s.months - coalesce(l.months, '{}') - coalesce(u.months, '{}') as months, count(*) as people
    from payer p join decree_holding h on h.decree_id = p.id and h.from_month < h.until_month
      join funding_member f on f.decree_id = p.id and f.line_no = h.line_no
      join app.shares_of_payer(asked_decree, null, p.payer_name) s on s.class_no = f.class_no
      left join listed l on l.holding_no = h.line_no and l.payer_name is not distinct from p.payer_name
      left join unowed u on u.line_no = h.line_no and u.entry_decree_id = h.entry_decree_id
    group by 1, 2, 3
  )
  select o.payer_name, o.funding_source, m.month::date, sum(o.people)::integer from open o cross join lateral unnest(o.months) r(months)
    cross join lateral generate_series(lower(r.months), upper(r.months) - interval '1 month', interval '1 month') m(month)
  group by 1, 2, 3 order by 2, 1, 3;
$$;
alter function app.outside_shares_to_list owner to payung_crossing;
revoke execute on function app.outside_shares_to_list from public;
grant execute on function app.outside_shares_to_list to payung_app;
