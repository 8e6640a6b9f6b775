-- What is given by the regulations of the governments in whose area somebody lived, at a death on that day: of the regency or city, and of the province. A regulation is
-- public, so whoever keeps the record of the person may read it; of whom it was entered nothing is said.
create or replace function app.grants_of_area(asked_area text, asked_day date)
returns table (grant_id uuid, giver_id uuid, rupiah bigint, basis_kind text, basis_number text, basis_title text, basis_day date)
language sql stable security definer set search_path = public, pg_temp as $$
  select g.id, g.tenant_id, g.rupiah, g.basis_kind, g.basis_number, g.basis_title, g.basis_day
  from regional_grant g join tenant t on t.id = g.tenant_id
  where app.tenant_id() is not null and g.state = 'CONFIRMED' and g.ends_grant_id is null and g.valid @> asked_day
    and t.kind in ('PROVINCE', 'REGENCY', 'CITY') and (t.area_code = asked_area or starts_with(asked_area, t.area_code || '.'))
  order by t.area_code desc;
$$;
alter function app.grants_of_area owner to payung_crossing;
revoke execute on function app.grants_of_area from public;
grant execute on function app.grants_of_area to payung_app;
