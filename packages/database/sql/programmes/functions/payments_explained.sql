-- Whether payments say what their months cost, and why where another amount was paid. Payments that share a month are added up, and each of them names the
-- cost of the months of all. Of a decree that cost is what the decree itself reckons: people times the amount of each month.
create or replace function app.payments_explained(payments jsonb, reckoned jsonb) returns boolean
language sql immutable set search_path = public, pg_temp as $$
  with paid as (
    select p.*, max(p.until_month) over (order by p.from_month, p.until_month rows between unbounded preceding and 1 preceding) as former_until
    from jsonb_to_recordset(payments) p(from_month date, until_month date, amount bigint, cost bigint, reason text)),
  placed as (select p.*, count(*) filter (where p.former_until is null or p.former_until <= p.from_month) over (order by p.from_month, p.until_month) as place from paid p),
  together as (
    select min(p.from_month) as from_month, max(p.until_month) as until_month, sum(p.amount) as amount, min(p.cost) as cost,
      count(p.cost) = count(*) and min(p.cost) = max(p.cost) as is_named, coalesce(bool_or(length(btrim(p.reason)) between 10 and 300), false) as has_reason
    from placed p group by p.place)
  select not exists (select from together t where not coalesce(t.is_named, false) or (t.amount <> t.cost and not t.has_reason)
    or (reckoned is not null and t.cost <> (select coalesce(sum(m.people * m."perPersonRupiah"), 0)
      from jsonb_to_recordset(reckoned) m(month date, people bigint, "perPersonRupiah" bigint) where t.from_month <= m.month and m.month < t.until_month)));
$$;
revoke execute on function app.payments_explained from public;
grant execute on function app.payments_explained to payung_crossing;
