-- The months of a year of the viewer's pledges by what was recorded before an instant, as if today were a day: of how many people each pledge pays in each month, and
-- how many of them are on its lists, paid and received. No month that begins after that day. As counted: whoever shows it rounds each month by itself
-- (`packages/domain/src/disclosure/publish-cells.ts`).
create or replace function app.pledge_year(asked_year integer, known_at timestamptz, on_day date)
returns table (pledge_id uuid, month date, people integer, listed integer, paid integer, received integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with own as materialized (
    select p.id, p.from_month, p.until_month from pledge p
    where p.tenant_id = app.tenant_id() and app.area_scope() = '' and app.agency_id() is null
      and p.from_month < make_date(asked_year + 1, 1, 1) and p.until_month > make_date(asked_year, 1, 1)
      and exists (select from pledge_step s where s.pledge_id = p.id and s.to_state = 'APPROVED'
        and s.at < least(known_at, (on_day + 1)::timestamp at time zone 'Asia/Pontianak'))
      -- A pledge that was withdrawn had nobody on a list.
      and not exists (select from pledge_step s where s.pledge_id = p.id and s.to_state = 'WITHDRAWN' and s.at < known_at)
  ), line as materialized (
    select l.pledge_id as id, l.worker_id, l.months, l.is_paid, l.is_received from app.pledge_lines_known(array(select o.id from own o), known_at, on_day) l
  ), place as materialized (
    select o.id, x.worker_id, app.place_months_known(x, p, known_at) as months
    from own o join pledge p on p.id = o.id join pledge_place x on x.pledge_id = o.id and x.matched_at < known_at and (x.released_at is null or x.released_at >= known_at)
  ), month as materialized (
    select o.id, m.month::date as month from own o cross join lateral generate_series(greatest(o.from_month, make_date(asked_year, 1, 1)),
      least(o.until_month - interval '1 month', make_date(asked_year, 12, 1), on_day), interval '1 month') m(month)
  ), taken as (
    select m.id, m.month, count(distinct x.worker_id)::integer as people from month m join place x on x.id = m.id and x.months @> m.month group by 1, 2
  ), stood as (
    select m.id, m.month, count(distinct l.worker_id)::integer as listed, (count(distinct l.worker_id) filter (where l.is_paid))::integer as paid,
      (count(distinct l.worker_id) filter (where l.is_received))::integer as received
    from month m join line l on l.id = m.id and l.months @> m.month group by 1, 2
  )
  select m.id, m.month, coalesce(t.people, 0), coalesce(s.listed, 0), coalesce(s.paid, 0), coalesce(s.received, 0)
  from month m left join taken t on t.id = m.id and t.month = m.month left join stood s on s.id = m.id and s.month = m.month
  order by m.id, m.month;
$$;
alter function app.pledge_year owner to payung_crossing;
revoke execute on function app.pledge_year from public;
grant execute on function app.pledge_year to payung_app;
