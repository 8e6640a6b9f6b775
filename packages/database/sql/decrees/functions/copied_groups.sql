-- Whom the annex of the viewer's own signed decree names, counted by district and occupation as it names them, for each copy of a company whose figures are not published
-- yet. For the government alone, which publishes what may be shown of these counts (`packages/database/src/copied-figures.ts`). The annex does not change, so another day counts
-- the same. A copy whose figures may not be shown has a single row without a district, and so has one whose annex names nobody.
create or replace function app.copied_groups(asked_decree uuid)
returns table (copy_id uuid, is_first boolean, district_code text, occupation_code text, people integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with waiting as materialized (
    select c.id, app.copy_shows_figures(c) as is_first from decree_copy c join tenant t on t.id = c.tenant_id and t.kind = 'COMPANY'
    where c.decree_id = asked_decree and c.owner_tenant_id = app.tenant_id() and c.figures is null and app.area_scope() = '' and app.agency_id() is null
  ), counted as materialized (
    select left(e.village_code, 8) as district, coalesce(e.occupation_code, '') as occupation, count(distinct e.person_id)::integer as people
    from decree_entry e where e.decree_id = asked_decree and exists (select from waiting w where w.is_first) group by 1, 2
  )
  select w.id, w.is_first, k.district, k.occupation, coalesce(k.people, 0) from waiting w left join counted k on w.is_first order by 1, 3, 4;
$$;
alter function app.copied_groups owner to payung_crossing;
revoke execute on function app.copied_groups from public;
grant execute on function app.copied_groups to payung_app;
