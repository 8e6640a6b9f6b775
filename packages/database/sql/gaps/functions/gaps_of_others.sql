-- Of people who live in the viewer's own regency or city, as the decree has it, and whose cover by another government's decree ends in these months and is
-- not followed: how many, by area and by the kind of purse. Neither who they are nor whose decree it is; others than their custodian hear nothing.
create or replace function app.gaps_of_others(first_month date, end_month date, code_length integer, of_area text)
returns table (lost_from date, area_code text, funding_source text, people integer, without_death integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.lost_from, left(e.village_code, code_length), d.funding_source, sum(e.people)::integer, sum(e.without_death)::integer
  from tenant t join cover_end e on left(e.village_code, 5) = t.area_code and e.tenant_id <> t.id join decree d on d.id = e.decree_id
  where t.id = app.tenant_id() and t.kind in ('REGENCY', 'CITY') and app.agency_id() is null and starts_with(e.village_code, app.area_scope())
    and e.lost_from >= first_month and e.lost_from < end_month and e.people > 0
    and (of_area is null or e.village_code = of_area or starts_with(e.village_code, of_area || '.'))
  group by 1, 2, 3 order by 1, 2, 3;
$$;
alter function app.gaps_of_others owner to payung_crossing;
revoke execute on function app.gaps_of_others from public;
grant execute on function app.gaps_of_others to payung_app;
