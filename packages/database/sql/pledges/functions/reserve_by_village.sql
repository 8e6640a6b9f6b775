-- Who waits in the reserves of the viewer's government for whom nobody pays in some months, counted by village and occupation, with the first place of each group in
-- the published order: whom a pledge for everybody in these months would take, by the function that takes them. Exact: for the region's own.
create or replace function app.reserve_by_village(from_month date, until_month date)
returns table (village_code text, occupation_code text, people integer, first_place bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.village_code, coalesce(r.occupation_code, ''), count(*)::integer, min(r.place)
  from (select jsonb_populate_record(null::pledge, jsonb_build_object('region_tenant_id', app.tenant_id(), 'from_month', from_month, 'until_month', until_month,
      'insurance_programmes', '["WORK_ACCIDENT", "DEATH"]'::jsonb, 'area_codes', '[]'::jsonb, 'occupation_codes', '[]'::jsonb)) as everybody
    where app.area_scope() = '' and app.agency_id() is null) p
    cross join lateral app.pledge_reserve(p.everybody) r join worker w on w.id = r.worker_id
  group by 1, 2;
$$;
alter function app.reserve_by_village owner to payung_crossing;
revoke execute on function app.reserve_by_village from public;
grant execute on function app.reserve_by_village to payung_app;
