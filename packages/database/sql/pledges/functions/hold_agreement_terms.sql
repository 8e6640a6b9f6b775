-- A pledge is for areas at or below those of its agreement, and for occupations among them; one that names none is for the whole region, or for everybody.
-- `packages/domain/src/pledge/agreement-terms.ts` refuses the same.
create or replace function app.hold_agreement_terms(p pledge) returns void
language plpgsql stable set search_path = public, pg_temp as $$
declare
  a agreement;
  region text;
begin
  select * into a from agreement k where k.id = p.agreement_id;
  select t.area_code into region from tenant t where t.id = p.region_tenant_id;
  if cardinality(a.pledge_area_codes) > 0 and exists (
    select from unnest(case cardinality(p.area_codes) when 0 then array[region] else p.area_codes end) pledged(code)
    where not exists (select from unnest(a.pledge_area_codes) meant(code) where pledged.code = meant.code or starts_with(pledged.code, meant.code || '.'))) then
    raise exception using errcode = '23514', constraint = 'pledge_areas_of_agreement',
      message = 'for areas beyond those of its agreement: constraint "pledge_areas_of_agreement"';
  end if;
  if cardinality(a.pledge_occupation_codes) > 0 and (cardinality(p.occupation_codes) = 0 or not p.occupation_codes <@ a.pledge_occupation_codes) then
    raise exception using errcode = '23514', constraint = 'pledge_occupations_of_agreement',
      message = 'for groups beyond those of its agreement: constraint "pledge_occupations_of_agreement"';
  end if;
end $$;
revoke execute on function app.hold_agreement_terms from public;
grant execute on function app.hold_agreement_terms to payung_crossing;
