-- The months that the insurer has posted to people of whom a report of this government stands, under whichever decree and whoever pays: an insurance pays a family by the
-- month of the event and not by who keeps the record. Records that were merged are one person. Nothing to who works for a part of the government.
create or replace function app.protected_months_of(asked_workers uuid[]) returns table (worker_id uuid, month date, programme text)
language sql stable security definer set search_path = public, pg_temp as $$
  with reported as materialized (
    select w.id from worker w where w.id = any (asked_workers) and app.area_scope() = '' and app.agency_id() is null
      and exists (select from life_event e where e.worker_id = w.id and e.tenant_id = app.tenant_id() and e.state = 'REPORTED')
  )
  select distinct r.id, m.month::date, s.insurance_programme
  from reported r cross join lateral app.record_family(r.id) f(id) join worker w on w.id = f.id join protected_span s on s.person_id = w.person_id
    cross join lateral generate_series(lower(s.months), upper(s.months) - interval '1 month', interval '1 month') m(month)
  order by 1, 2, 3;
$$;
alter function app.protected_months_of owner to payung_crossing;
revoke execute on function app.protected_months_of from public;
grant execute on function app.protected_months_of to payung_app;
