-- One page of a search by name, in the list's order; only the page is read again under the policies. Where few fit, all of them are gathered and
-- sorted. Where many do, the page is the beginning of a range, or a short walk along the range of one word or along the list fills it; where the
-- walk does not, as with two frequent names that hardly anybody has together, all are gathered as well.
create or replace function app.search_page(patterns text[], whole text, sort_key text, descending boolean, after_key text, after_id uuid, most integer)
returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp set work_mem = '64MB' set enable_seqscan = off as $$
declare
  key constant text := case when sort_key = 'registered_on' then 'registered_on' else 'name_order' end;
  sense constant text := case when descending then 'desc' else 'asc' end;
  beyond constant text := case when after_key is null then 'true'
    else format('(%%1$s.%%2$I, %%1$s.worker_id) %s ($1%s, $2)', case when descending then '<' else '>' end, case when key = 'registered_on' then '::date' end) end;
  -- Each word has a range of its own in the list's order: as many of each, merged.
  merged constant text := format('select p.name_order as key, p.worker_id from unnest($3) w(id) cross join lateral (
      select p.name_order, p.worker_id from name_posting p where p.tenant_id = $4 and p.word_id = w.id and %1$s
      order by p.name_order %2$s, p.worker_id %2$s limit $5) p
    group by 1, 2 order by 1 %2$s, 2 %2$s limit $5', format(beyond, 'p', 'name_order'), sense);
  -- Everybody in the list's order.
  listed constant text := format('select l.%3$I as key, l.worker_id from worker_listing l where l.tenant_id = $4 and %1$s
    order by l.%3$I %2$s, l.worker_id %2$s limit $5', format(beyond, 'l', key), sense, key);
  has_ranges boolean;
  called record;
  page uuid[];
  walk_max integer;
  walked integer;
begin
  if app.tenant_id() is null or coalesce(cardinality(patterns), 0) not between 1 and 10 then return; end if;
  select * into called from app.people_called(patterns, key);
  if called.people > 2000 and app.area_scope() = '' then
    -- A letter or two stand in thousands of words: almost everybody has them.
    has_ranges := key = 'name_order' and cardinality(called.fewest) <= 300;
    if has_ranges and cardinality(patterns) = 1 and app.agency_id() is null then
      return query execute format('select m.worker_id from (%s) m', merged) using after_key, after_id, called.fewest, app.tenant_id(), most;
      return;
    end if;
    walk_max := case when not has_ranges then 5000 when cardinality(called.fewest) <= 20 then 2000 end;
    if walk_max is not null then
      execute format('with walked as materialized (%1$s), fitting as (%2$s order by 1 %3$s, 2 %3$s limit $6)
        select (select array_agg(f.worker_id) from fitting f), case when (select count(*) from fitting) < $6 then (select count(*) from walked) end',
        case when has_ranges then merged else listed end,
        case when has_ranges and not called.is_compared
          then 'select p.name_order, p.worker_id from (select w.key as name_order, w.worker_id from walked w) p where true' || called.others
          else format('select w.key, w.worker_id from walked w join worker_listing l on l.worker_id = w.worker_id where %s and %s', app.scope_of_search(),
            (select string_agg(format('l.name_search like %L', p), ' and ') from unnest(patterns) p)) end, sense)
        into page, walked using after_key, after_id, called.fewest, app.tenant_id(), walk_max, most;
      if cardinality(page) = most or (walked < walk_max and page is not null) then
        return query select unnest(page);
        return;
      end if;
    end if;
  end if;
  if called.everybody is not null then
    return query execute format('with called as materialized (%1$s) select c.worker_id from called c where %2$s
      order by c.key %3$s, c.worker_id %3$s limit $3', called.everybody, format(beyond, 'c', 'key'), sense) using after_key, after_id, most;
    if found or (after_key is not null and app.count_matches(patterns, 1) > 0) then return; end if;
  end if;
  return query select a.worker_id from app.people_called_alike(whole, least(most, 50)) a;
end $$;
alter function app.search_page owner to payung_crossing;
revoke execute on function app.search_page from public;
grant execute on function app.search_page to payung_app;
