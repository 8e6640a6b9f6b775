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
        and s.at < least(known_at, app.end_of_day(on_day)))
      -- A pledge that was withdrawn had nobody on a list.
      and not exists (select from pledge_step s where s.pledge_id = p.id and s.to_state = 'WITHDRAWN' and s.at < known_at)
  ), month as materialized (
    select o.id, m.month::date as month from own o cross join lateral generate_series(greatest(o.from_month, make_date(asked_year, 1, 1)),
      least(o.until_month - interval '1 month', make_date(asked_year, 12, 1), on_day), interval '1 month') m(month)
  ), place as (
    select x.pledge_id as id, x.worker_id, range_agg(x.months) as months
    from app.pledge_places_known(array(select o.id from own o), known_at) x group by 1, 2
  ), line as (
    select l.pledge_id as id, l.worker_id, range_agg(l.months) as listed, range_agg(l.months) filter (where l.is_paid) as paid,
      range_agg(l.months) filter (where l.is_received) as received
    from app.pledge_lines_known(array(select o.id from own o), known_at, on_day) l group by 1, 2
  ), place_alike as materialized (
    -- Most people of a pledge have the same months: these are counted once.
    select x.id, x.months, count(*) as people from place x group by 1, 2
  ), line_alike as materialized (
    select l.id, l.listed, l.paid, l.received, count(*) as people from line l group by 1, 2, 3, 4
  ), taken as (
    select m.id, m.month, sum(x.people)::integer as people from month m join place_alike x on x.id = m.id and x.months @> m.month group by 1, 2
  ), stood as (
    select m.id, m.month, sum(l.people)::integer as listed, (sum(l.people) filter (where l.paid @> m.month))::integer as paid,
      (sum(l.people) filter (where l.received @> m.month))::integer as received
    from month m join line_alike l on l.id = m.id and l.listed @> m.month group by 1, 2
  )
  select m.id, m.month, coalesce(t.people, 0), coalesce(s.listed, 0), coalesce(s.paid, 0), coalesce(s.received, 0)
  from month m left join taken t on t.id = m.id and t.month = m.month left join stood s on s.id = m.id and s.month = m.month
  order by m.id, m.month;
$$;
alter function app.pledge_year owner to payung_crossing;
revoke execute on function app.pledge_year from public;
grant execute on function app.pledge_year to payung_app;
