-- Groups of people of the viewer's government of which the company of a pledge was shown figures by copies of decrees within some months: exact, for the government whose
-- decrees they are, which withholds figures of the same people. A copy
-- whose figures are not published yet counts as what it will be.
create or replace function app.groups_copied_before(asked_pledge uuid, months integer)
returns table (copy_id uuid, district_code text, occupation_code text, people integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, left(e.village_code, 8), coalesce(e.occupation_code, ''), count(distinct e.person_id)::integer
  from pledge p join decree_copy c on c.tenant_id = p.tenant_id and c.owner_tenant_id = p.region_tenant_id
    join decree_entry e on e.decree_id = c.decree_id
  where p.id = asked_pledge and p.region_tenant_id = app.tenant_id() and app.area_scope() = '' and app.agency_id() is null
    and c.copied_at > now() - make_interval(months => months) and coalesce(c.figures = 'SHOWN', app.copy_shows_figures(c))
  group by 1, 2, 3 order by 1, 2, 3;
$$;
alter function app.groups_copied_before owner to payung_crossing;
revoke execute on function app.groups_copied_before from public;
grant execute on function app.groups_copied_before to payung_app;
