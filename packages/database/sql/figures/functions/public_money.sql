-- For the public page: what the months from one to another cost by kind of purse, in the whole province; what of it is paid, how many months of people that is, and
-- the most that anybody's month costs. The page rounds it and leaves out small purses (`packages/domain/src/disclosure/publish-purse.ts`).
-- From the counts as they were folded last: it is read once a day.
create or replace function app.public_money(first_month date, last_month date)
returns table (funding_source text, rupiah bigint, paid_rupiah bigint, person_months bigint, most_rupiah bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with counted as materialized (
    select c.decree_id, c.month, c.funding_source, c.people, c.rupiah, c.paid_rupiah from protection_count c
    where c.month between first_month and last_month and c.rupiah > 0
  ), price as (
    select max(ceil(c.rupiah::numeric / c.people))::bigint as rupiah from counted c
    union all
    select max(p."perPersonRupiah") from (select distinct x.decree_id from counted x) k join decree d on d.id = k.decree_id
      cross join lateral jsonb_to_recordset(coalesce(d.cost, '[]')) p(month date, "perPersonRupiah" bigint)
    where p.month between first_month and last_month
  )
  select c.funding_source, sum(c.rupiah)::bigint, sum(c.paid_rupiah)::bigint, sum(c.people), (select max(p.rupiah) from price p)
  from counted c group by 1 order by 1;
$$;
alter function app.public_money owner to payung_crossing;
revoke execute on function app.public_money from public;
grant execute on function app.public_money to payung_app;
