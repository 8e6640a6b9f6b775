-- One page of a search by name, in the list's order: what many are called is gathered and sorted here, and only the page is read again under
-- the policies. Gathered first: the planner would walk the index of names until enough fit, past everybody from A to S for a Syarifah.
create or replace function app.search_page(patterns text[], whole text, sort_key text, descending boolean, after_key text, after_id uuid, most integer)
returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  key text := case when sort_key = 'registered_on' then 'registered_on' else 'name_order' end;
  sense text := case when descending then 'desc' else 'asc' end;
  beyond text := case when after_key is null then 'true'
    else format('(%I, worker_id) %s ($4%s, $5)', key, case when descending then '<' else '>' end,
      case when key = 'registered_on' then '::date' else '' end) end;
begin
  if app.tenant_id() is null or coalesce(cardinality(patterns), 0) not between 1 and 10 then return; end if;
  return query execute format(
    'with found as materialized (
       select l.worker_id, l.%1$I from worker_listing l
       where l.tenant_id = $1 and starts_with(l.village_code, $2) and ($3 is null or l.agency_id = $3) and '
    || (select string_agg(replace(format('l.name_search like %L', p), '%', '%%'), ' and ') from unnest(patterns) p)
    || ') select worker_id from found where %3$s order by %1$I %2$s, worker_id %2$s limit $6', key, sense, beyond)
    using app.tenant_id(), app.area_scope(), app.agency_id(), after_key, after_id, most;
  -- Nobody is called so: whoever is called alike, as in search_workers.
  if not found and app.count_matches(patterns, 1) = 0 then
    return query select s.worker_id from app.search_workers(patterns, whole, most) s;
  end if;
end $$;
alter function app.search_page owner to payung_crossing;
revoke execute on function app.search_page from public;
grant execute on function app.search_page to payung_app;
