-- Who comes next on a place of a decree that a pledge of its list pays for: the order of this pledge (`app.pledge_reserve`) from a month on, of everybody who waits, with
-- the area in whose quota each would count. Whom the draft of another amendment brings in does not wait; whom this draft brings in keeps their place.
create or replace function app.pledge_waiting(asked_decree uuid, asked_pledge uuid, first_month date, own_draft uuid default null)
returns table (worker_id uuid, area_code text, place integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.worker_id, q.area_code, r.place::integer
  from decree d join cohort c on c.id = d.cohort_id and asked_pledge = any (c.pledge_ids)
    join pledge p on p.id = asked_pledge and p.region_tenant_id = d.tenant_id and p.state = 'APPROVED' and first_month < p.until_month
    cross join lateral app.pledge_reserve(jsonb_populate_record(p, jsonb_build_object('from_month', first_month, 'until_month', greatest(p.until_month, d.until_month),
      'workers', null)), own_draft) r
    join worker w on w.id = r.worker_id
    join programme_quota q on q.programme_id = d.programme_id and (w.village_code = q.area_code or starts_with(w.village_code, q.area_code || '.'))
  where d.id = asked_decree and d.tenant_id = app.tenant_id() and app.area_scope() = '' and app.agency_id() is null;
$$;
alter function app.pledge_waiting owner to payung_crossing;
revoke execute on function app.pledge_waiting from public;
grant execute on function app.pledge_waiting to payung_app;
