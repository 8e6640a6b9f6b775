-- How many people of an area and of the places below it are designated in a month, and of how many it is posted, with and without the kind of purse
-- (`app.people_counted`). Governments ask about their own area alone, whoever keeps or pays for the people: numbers without names, as `app.gaps_of_others`.
create or replace function app.coverage_counts(asked_month date, of_area text, code_length integer)
returns table (area_code text, funding_source text, designated integer, protected integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with own as (
    select t.area_code from tenant t where t.id = app.tenant_id() and t.kind in ('PROVINCE', 'REGENCY', 'CITY') and app.agency_id() is null
      and (of_area = t.area_code or starts_with(of_area, t.area_code || '.')) and starts_with(of_area, app.area_scope())
  )
  select p.area_code, p.funding_source, p.designated, p.protected from own cross join lateral app.people_counted(asked_month, of_area, code_length) p order by 1, 2;
$$;
alter function app.coverage_counts owner to payung_crossing;
revoke execute on function app.coverage_counts from public;
grant execute on function app.coverage_counts to payung_app;
