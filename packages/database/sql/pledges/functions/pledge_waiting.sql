-- Who comes next on a place of a decree that pledges of its list pay for in turn: the order of the first of them (`app.pledge_reserve`) from a month on, of everybody who
-- waits in the orders of all of them, with the area in whose quota each would count. Whom the draft of another amendment brings in does not wait; whom this draft brings
-- in keeps their place. Whoever has left one of these pledges does not come back by its order,
-- also under a record that theirs was merged into.
create or replace function app.pledge_waiting(asked_decree uuid, asked_pledges uuid[], first_month date, own_draft uuid default null)
returns table (worker_id uuid, area_code text, place integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with gone as materialized (
    -- Few of them: looked for among whom somebody came for, and whose line was emptied.
    select x.pledge_id, x.worker_id, x.person_id from pledge_place x where x.pledge_id = any (asked_pledges)
      and (x.emptied_decree_id is not null or x.worker_id in (select n.came_for from pledge_place n where n.pledge_id = any (asked_pledges) and n.came_for is not null))
      and app.has_left_place(x)
  ), gone_person as materialized (
    select g.pledge_id, g.person_id from gone g union select g.pledge_id, w.person_id from gone g join worker w on w.id = app.current_record(g.worker_id)
  ), waiting as (
    select k.turn, r.worker_id, q.area_code, r.place
    from decree d join cohort c on c.id = d.cohort_id and asked_pledges <@ c.pledge_ids cross join lateral unnest(asked_pledges) with ordinality k(id, turn)
      join pledge p on p.id = k.id and p.region_tenant_id = d.tenant_id and p.state = 'APPROVED' and first_month < p.until_month
      cross join lateral app.pledge_reserve(jsonb_populate_record(p, jsonb_build_object('from_month', first_month, 'until_month', greatest(p.until_month, d.until_month),
        'workers', null)), own_draft) r
      join worker w on w.id = r.worker_id
      join programme_quota q on q.programme_id = d.programme_id and (w.village_code = q.area_code or starts_with(w.village_code, q.area_code || '.'))
    where d.id = asked_decree and d.tenant_id = app.tenant_id() and app.area_scope() = '' and app.agency_id() is null
      and not exists (select from gone_person g where g.pledge_id = p.id and g.person_id = r.person_id)
  )
  select w.worker_id, w.area_code, (min(w.place) filter (where w.turn = 1))::integer from waiting w group by 1, 2 having count(*) = cardinality(asked_pledges);
$$;
alter function app.pledge_waiting owner to payung_crossing;
revoke execute on function app.pledge_waiting from public;
grant execute on function app.pledge_waiting to payung_app;
