-- How the months of people stand, as the viewer may count them: of decrees of its own; of others' decrees what it pays, as a whole and by no area, since a payer
-- sees no people; and people of its own regency or city in others' decrees, with the kind of payer alone. These count once together, whoever pays, and with each
-- other payer than the viewer. What has changed since it was counted is counted from the facts, in the same snapshot, unless it is too much for that
-- (`app.protection_is_counting`). Who has died is not for payers of another's decree to know: for them such months have ended.
create or replace function app.protection_counts(first_month date, end_month date, code_length integer, of_area text, of_decree uuid)
returns table (relation text, month date, state text, area_code text, decree_id uuid, payer_tenant_id uuid, payer_name text, funding_source text,
  people bigint, people_once bigint, rupiah bigint, paid_rupiah bigint)
language sql stable security definer set search_path = public, pg_temp as $$
  with viewer as materialized (
    select t.id, case when t.kind in ('REGENCY', 'CITY') then t.area_code end as area_code, app.area_scope() as scope, app.today() as today,
      app.arrears_months() as arrears
    from tenant t where t.id = app.tenant_id() and app.agency_id() is null
  ), stale as materialized (
    -- More than can be counted while somebody waits stay as they were counted last, until the work behind has come to them.
    select s.decree_id, s.village_code from (select p.decree_id, p.village_code, count(*) over () as places
      from viewer v cross join lateral app.stale_protection_of(v.id, v.area_code) p where exists (select from protection_change)) s
    where s.places <= app.protection_places_max()
  ), counted as materialized (
    select c.tenant_id, c.decree_id, c.village_code, c.month, c.payer_tenant_id, c.payer_name, c.funding_source, c.step, c.last_paid, c.people, c.people_once,
      c.rupiah, c.paid_rupiah
    from viewer v join protection_count c on c.tenant_id = v.id where c.month >= first_month and c.month < end_month
    union all
    select c.tenant_id, c.decree_id, c.village_code, c.month, c.payer_tenant_id, c.payer_name, c.funding_source, c.step, c.last_paid, c.people, c.people_once,
      c.rupiah, c.paid_rupiah
    from viewer v join protection_count c on c.payer_tenant_id = v.id and c.payer_tenant_id <> c.tenant_id where c.month >= first_month and c.month < end_month
    union all
    select c.tenant_id, c.decree_id, c.village_code, c.month, c.payer_tenant_id, c.payer_name, c.funding_source, c.step, c.last_paid, c.people, c.people_once,
      c.rupiah, c.paid_rupiah
    from viewer v join protection_count c on left(c.village_code, 5) = v.area_code and c.tenant_id <> v.id and c.payer_tenant_id is distinct from v.id
    where c.month >= first_month and c.month < end_month
  ), current as (
    select c.* from counted c where (c.decree_id, c.village_code) not in (select s.decree_id, s.village_code from stale s)
    union all
    select r.tenant_id, r.decree_id, r.village_code, r.month, r.payer_tenant_id, r.payer_name, r.funding_source, r.step, r.last_paid, r.people, r.people_once,
      r.rupiah, r.paid_rupiah
    from (select array_agg(s.decree_id) as decrees, array_agg(s.village_code) as villages from stale s having count(*) > 0) s
      cross join lateral app.recount_many_protection(s.decrees, s.villages, first_month, end_month) r
  ), related as (
    select k.relation, case when k.relation = 'PAYER' and c.step = 7 then 'ENDED' else app.month_state(c.month, c.step, c.last_paid, v.today, v.arrears) end as state, c.*, k.relation = 'CUSTODIAN' and c.payer_tenant_id = v.id as is_mine
    from viewer v cross join current c cross join lateral (values
      ('OWN', c.tenant_id = v.id and starts_with(c.village_code, v.scope)),
      ('PAYER', c.tenant_id <> v.id and c.payer_tenant_id = v.id and v.scope = '' and of_area is null),
      ('CUSTODIAN', c.tenant_id <> v.id and left(c.village_code, 5) = v.area_code and starts_with(c.village_code, v.scope) and of_decree is null)) k(relation, holds)
    where k.holds and (of_decree is null or c.decree_id = of_decree) and (of_area is null or c.village_code = of_area or starts_with(c.village_code, of_area || '.'))
  )
  select r.relation, r.month, r.state, case when r.relation <> 'PAYER' then left(r.village_code, code_length) else '' end,
    case when r.relation <> 'CUSTODIAN' then r.decree_id end, case when r.relation <> 'CUSTODIAN' then r.payer_tenant_id end,
    case when r.relation <> 'CUSTODIAN' then r.payer_name end, r.funding_source, coalesce(sum(r.people) filter (where not coalesce(r.is_mine, false)), 0)::bigint,
    sum(r.people_once), case when r.relation <> 'CUSTODIAN' then sum(r.rupiah)::bigint end, case when r.relation <> 'CUSTODIAN' then sum(r.paid_rupiah)::bigint end
  from related r group by 1, 2, 3, 4, 5, 6, 7, 8;
$$;
alter function app.protection_counts owner to payung_crossing;
revoke execute on function app.protection_counts from public;
grant execute on function app.protection_counts to payung_app;
