-- Whom pledges to the viewer's government have taken and not given back, by the record that they have now, and whether they have its month of today: who left a
-- place does not, once somebody came for them. For whoever designates for the whole of it; a company learns nobody.
create or replace function app.pledged_people(asked uuid[]) returns table (worker_id uuid, pledge_id uuid, has_month boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  with asked_pledge as materialized (select p.id, app.month_of_places(p) as month from pledge p where p.id = any (asked))
  select case when w.superseded_by is null then w.id else app.current_record(w.id) end, x.pledge_id, coalesce(x.months @> a.month, not app.has_left_place(x))
  from asked_pledge a join pledge_place x on x.pledge_id = a.id join worker w on w.id = x.worker_id
  where x.released_at is null and x.tenant_id = app.tenant_id() and app.area_scope() = '' and app.agency_id() is null;
$$;
alter function app.pledged_people owner to payung_crossing;
revoke execute on function app.pledged_people from public;
grant execute on function app.pledged_people to payung_app;
