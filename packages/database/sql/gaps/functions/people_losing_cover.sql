-- A page of those whose cover by a decree of the viewer's government ends with a month and is followed by none: what `cover_end` counts, in the order of
-- annexes. That somebody is followed is all that it takes from others' decrees. The page begins behind a line, or before it. A generic plan would look at
-- everybody for each page.
create or replace function app.people_losing_cover(in_month date, of_area text, of_decree uuid, beyond_decree uuid, beyond_line integer, beyond_entry uuid,
  forward boolean, most integer)
returns table (decree_id uuid, line_no integer, entry_decree_id uuid)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
begin
  if forward then
    return query select h.decree_id, h.line_no, h.entry_decree_id from decree_holding h join programme p on p.id = h.programme_id
    where h.tenant_id = app.tenant_id() and app.agency_id() is null and starts_with(h.village_code, app.area_scope())
      and h.until_month = in_month and h.from_month < h.until_month and (of_decree is null or h.decree_id = of_decree)
      and (of_area is null or h.village_code = of_area or starts_with(h.village_code, of_area || '.'))
      and (h.decree_id, h.line_no, h.entry_decree_id) > (coalesce(beyond_decree, '00000000-0000-0000-0000-000000000000'), coalesce(beyond_line, 0), coalesce(beyond_entry, '00000000-0000-0000-0000-000000000000'))
      and not exists (select from decree_holding n join programme q on q.id = n.programme_id
        where n.person_id = h.person_id and n.from_month <= h.until_month and n.until_month > h.until_month
          and q.insurance_programmes @> p.insurance_programmes)
    order by h.decree_id, h.line_no, h.entry_decree_id limit most;
  else
    return query select h.decree_id, h.line_no, h.entry_decree_id from decree_holding h join programme p on p.id = h.programme_id
    where h.tenant_id = app.tenant_id() and app.agency_id() is null and starts_with(h.village_code, app.area_scope())
      and h.until_month = in_month and h.from_month < h.until_month and (of_decree is null or h.decree_id = of_decree)
      and (of_area is null or h.village_code = of_area or starts_with(h.village_code, of_area || '.'))
      and (h.decree_id, h.line_no, h.entry_decree_id) < (coalesce(beyond_decree, 'ffffffff-ffff-ffff-ffff-ffffffffffff'), coalesce(beyond_line, 0), coalesce(beyond_entry, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
      and not exists (select from decree_holding n join programme q on q.id = n.programme_id
        where n.person_id = h.person_id and n.from_month <= h.until_month and n.until_month > h.until_month
          and q.insurance_programmes @> p.insurance_programmes)
    order by h.decree_id desc, h.line_no desc, h.entry_decree_id desc limit most;
  end if;
end $$;
alter function app.people_losing_cover owner to payung_crossing;
revoke execute on function app.people_losing_cover from public;
grant execute on function app.people_losing_cover to payung_app;
