-- The months of another tenant's decree in which the viewer's tenant pays for somebody whom no list of its own names yet: how many, and never who. Months after a
-- reported death are owed by nobody.
create or replace function app.shares_to_list(asked_decree uuid) returns table (month date, people integer)
language sql stable security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
  with paid as materialized (
    select (d.p).id from (select app.paid_decree(asked_decree) as p) d where (d.p).tenant_id <> app.tenant_id()
  ), listed as materialized (
    select l.holding_no, range_agg(l.months) as months from paid d join contribution_list c on c.decree_id = d.id and c.tenant_id = app.tenant_id()
      join contribution_line l on l.list_id = c.id and l.live group by 1
  ), unowed as materialized (
    select a.* from paid d cross join lateral app.months_after_death(d.id) a
  ), open as (
    select datemultirange(daterange(h.from_month, h.until_month)) * s.months - coalesce(l.months, '{}') - coalesce(u.months, '{}') as months, count(*) as people
    from paid d join decree_holding h on h.decree_id = d.id and h.from_month < h.until_month
      join funding_member f on f.decree_id = d.id and f.line_no = h.line_no
      join app.shares_of_payer(d.id, app.tenant_id()) s on s.class_no = f.class_no left join listed l on l.holding_no = h.line_no
      left join unowed u on u.line_no = h.line_no and u.entry_decree_id = h.entry_decree_id
    group by 1
  )
  select m.month::date, sum(o.people)::integer from open o cross join lateral unnest(o.months) r(months)
    cross join lateral generate_series(lower(r.months), upper(r.months) - interval '1 month', interval '1 month') m(month)
  group by 1 order by 1;
$$;
alter function app.shares_to_list owner to payung_crossing;
revoke execute on function app.shares_to_list from public;
grant execute on function app.shares_to_list to payung_app;
