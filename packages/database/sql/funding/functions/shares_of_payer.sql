-- By class what a payer pays of each month of a signed decree, all of its rules together: a tenant, a party outside by its name, or the worker, who is neither. Null
-- for months that the decree's own tenant pays alone, which cost what the tariff says when they are listed.
create or replace function app.shares_of_payer(asked_decree uuid, payer uuid, outside_name text default null)
returns table (class_no integer, months datemultirange, month_rupiah bigint)
language sql stable set search_path = public, pg_temp as $$
  with by_month as (
    select s.class_no, m.month::date as month,
      sum(s.rupiah) filter (where r.payer_tenant_id is not distinct from payer and r.payer_name is not distinct from outside_name)::bigint as rupiah,
      bool_and(coalesce(r.payer_tenant_id = payer and r.tenant_id = payer, false)) as is_tariff
    from funding_share s join funding_rule r on r.decree_id = s.decree_id and r.rule_no = s.rule_no
      cross join lateral generate_series(lower(s.months), upper(s.months) - interval '1 month', interval '1 month') m(month)
    where s.decree_id = asked_decree group by 1, 2
  )
  select b.class_no, range_agg(daterange(b.month, (b.month + interval '1 month')::date)), case when not b.is_tariff then b.rupiah end
  from by_month b where b.rupiah > 0 group by 1, 3;
$$;
revoke execute on function app.shares_of_payer from public;
grant execute on function app.shares_of_payer to payung_app, payung_crossing;
