-- A page of those whom `cover_end` counts of the viewer's government, in a month: by decree, village and line, behind a line or before it. Only where
-- somebody is counted are lines looked at. That somebody is followed is all that it takes from others' decrees.
create or replace function app.people_losing_cover(in_month date, of_area text, of_decree uuid, beyond_decree uuid, beyond_line integer, beyond_entry uuid,
  forward boolean, most integer)
returns table (decree_id uuid, line_no integer, entry_decree_id uuid)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  place record;
  missing integer := most;
  found_here integer;
  beyond_village text := (select h.village_code from decree_holding h where h.decree_id = beyond_decree and h.line_no = beyond_line
    and h.entry_decree_id = beyond_entry and h.tenant_id = app.tenant_id());
begin
  if app.agency_id() is not null then return; end if;
  for place in select e.decree_id, e.village_code, (e.decree_id, e.village_code) is not distinct from (beyond_decree, beyond_village) as is_begun from cover_end e
    where e.tenant_id = app.tenant_id() and e.lost_from = in_month and e.people > 0 and starts_with(e.village_code, app.area_scope())
      and (of_decree is null or e.decree_id = of_decree) and (of_area is null or e.village_code = of_area or starts_with(e.village_code, of_area || '.'))
      and (beyond_village is null or case when forward then (e.decree_id, e.village_code) >= (beyond_decree, beyond_village)
        else (e.decree_id, e.village_code) <= (beyond_decree, beyond_village) end)
    order by case when forward then e.decree_id end, case when forward then e.village_code end, e.decree_id desc, e.village_code desc
  loop
    if forward then
      return query select l.decree_id, l.line_no, l.entry_decree_id from app.cover_lost l
        where l.decree_id = place.decree_id and l.lost_from = in_month and l.village_code = place.village_code
          and (not place.is_begun or (l.line_no, l.entry_decree_id) > (beyond_line, beyond_entry))
        order by l.line_no, l.entry_decree_id limit missing;
    else
      return query select l.decree_id, l.line_no, l.entry_decree_id from app.cover_lost l
        where l.decree_id = place.decree_id and l.lost_from = in_month and l.village_code = place.village_code
          and (not place.is_begun or (l.line_no, l.entry_decree_id) < (beyond_line, beyond_entry))
        order by l.line_no desc, l.entry_decree_id desc limit missing;
    end if;
    get diagnostics found_here = row_count;
    missing := missing - found_here;
    exit when missing <= 0;
  end loop;
end $$;
alter function app.people_losing_cover owner to payung_crossing;
revoke execute on function app.people_losing_cover from public;
grant execute on function app.people_losing_cover to payung_app;
