-- A page of those whom `app.protection_counts` counts of the viewer's own decrees, in a month and state: by decree, village and line, behind a line or before
-- it. Only villages where somebody is counted are looked into.
create or replace function app.people_of_protection(in_month date, in_state text, of_area text, of_decree uuid, of_payer uuid, of_party text, of_source text, beyond_decree uuid,
  beyond_line integer, beyond_entry uuid, forward boolean, most integer)
returns table (decree_id uuid, line_no integer, entry_decree_id uuid)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  place record;
  missing integer := most;
  found_here integer;
  end_month date := (in_month + interval '1 month')::date;
  arrears integer := app.arrears_months();
  beyond_village text := (select h.village_code from decree_holding h where h.decree_id = beyond_decree and h.line_no = beyond_line
    and h.entry_decree_id = beyond_entry and h.tenant_id = app.tenant_id());
begin
  if app.agency_id() is not null then return; end if;
  for place in select c.decree_id, c.area_code as village_code, (c.decree_id, c.area_code) is not distinct from (beyond_decree, beyond_village) as is_begun
    from app.protection_counts(in_month, end_month, 13, of_area, of_decree) c
    where c.relation = 'OWN' and (in_state is null or c.state = in_state) and (of_payer is null or c.payer_tenant_id = of_payer)
      and (of_party is null or coalesce(c.payer_name, c.funding_source) = of_party and c.payer_tenant_id is null)
      and (of_source is null or c.funding_source = of_source)
      and (beyond_village is null or case when forward then (c.decree_id, c.area_code) >= (beyond_decree, beyond_village)
        else (c.decree_id, c.area_code) <= (beyond_decree, beyond_village) end)
    group by 1, 2, 3
    order by case when forward then c.decree_id end, case when forward then c.area_code end, c.decree_id desc, c.area_code desc
  loop
    return query select place.decree_id, (l ->> 0)::integer, (l ->> 1)::uuid
      from (select distinct o.line as l from app.recount_protection(array[place.decree_id], array[place.village_code], in_month, end_month, true) r
          cross join lateral jsonb_array_elements(r.lines) k(lines) cross join lateral jsonb_array_elements(k.lines) o(line)
          where (in_state is null or app.month_state(r.month, r.step, r.last_paid, app.today(), arrears) = in_state)
            and (of_payer is null or r.payer_tenant_id = of_payer)
            and (of_party is null or coalesce(r.payer_name, r.funding_source) = of_party and r.payer_tenant_id is null)
            and (of_source is null or r.funding_source = of_source)) x
      where not place.is_begun or case when forward then ((l ->> 0)::integer, (l ->> 1)::uuid) > (beyond_line, beyond_entry)
        else ((l ->> 0)::integer, (l ->> 1)::uuid) < (beyond_line, beyond_entry) end
      order by case when forward then (l ->> 0)::integer end, case when forward then (l ->> 1)::uuid end, (l ->> 0)::integer desc, (l ->> 1)::uuid desc
      limit missing;
    get diagnostics found_here = row_count;
    missing := missing - found_here;
    exit when missing <= 0;
  end loop;
end $$;
alter function app.people_of_protection owner to payung_crossing;
revoke execute on function app.people_of_protection from public;
grant execute on function app.people_of_protection to payung_app;
