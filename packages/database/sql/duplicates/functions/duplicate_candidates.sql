-- Pairs that are worth a closer look, for people of the viewer's list and for the new people of one import (all, or those of some rows): each of four ways is an equality,
-- so that the work grows with the rows and not with their square. How alike they are is said by packages/domain, not here.
-- 1 the same day and sex, where a name begins with what is heard in the other; 2 the same sound of the name and a day that may be miswritten;
-- 3 the same family card, and names as in 1; 4 the same sound in the same village and year.
-- Where a crowd shares a key (a list on which everybody is born on the same day) it says nothing, and the pairs would grow with the square after
-- all: only the first of a crowd are compared, among themselves.
-- Only rows that the viewer may read in full take part. Of two staged rows the later is told of the earlier.
create or replace function app.duplicate_candidates(asked uuid[], asked_import uuid, asked_rows integer[])
returns table (asked_id uuid, other_id uuid, asked_row integer, other_row integer, same_card boolean, asked_name text, other_name text,
  asked_born date, other_born date, asked_village text, other_village text, asked_sex text, other_sex text, asked_version integer, other_version integer)
language plpgsql stable security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  -- CASE, because the planner would weigh the letters of everybody first.
  ways constant text := $ways$
      select s.id as asked_id, o.id as other_id from sought s join others o on o.born = s.born and o.sex = s.sex and o.id <> s.id and s.day_crowd <= 50
        and case when strpos(o.sound, left(s.sound, 2)) > 0 or strpos(s.sound, left(o.sound, 2)) > 0 then similarity(s.name, o.name) >= 0.3 else false end
      union
      select n.id, o.id from nearby n join others o on o.born = n.born and o.sound = n.sound and o.id <> n.id
      union
      select s.id, o.id from sought s join others o on o.village collate "C" = s.village and o.sound = s.sound and o.id <> s.id and s.sound_crowd <= 25
        and extract(year from o.born) = extract(year from s.born)
      union $ways$;
begin
  if app.tenant_id() is null then return; end if;
  -- Planned anew for each call: one person goes by index, thousands by hashing.
  return query execute $query$
    with listed as not materialized (
      select l.worker_id as id, l.name_search as name, l.name_sound as sound, l.birth_date as born, l.village_code as village, l.sex
      from worker_listing l
      where l.tenant_id = $3 and l.level = 'FULL' and case when $4 = '' then true else starts_with(l.village_code, $4) end
        and case when $5::uuid is null then true else l.agency_id = $5 end),
    staged as materialized (
      select r.worker_id as id, r.name_search as name, translate(r.name_search, 'vfzgdbaeiouhyw', 'ppsktp') collate "C" as sound, r.birth_date as born,
        r.village_code as village, r.sex, r.family_card_index as card, 0 as version, r.row_number
      from import_row r join import_file f on f.id = r.import_id
      where r.import_id = $2 and r.tenant_id = $3 and starts_with(f.area_scope, $4) and ($5::uuid is null or f.agency_id = $5)
        and r.outcome not in ('INVALID', 'UPDATE', 'PROPOSE', 'SKIP', 'EXCLUDED')),
    asked as (
      select l.*, w.family_card_index as card, w.version, null::integer as row_number
      from unnest($1) u(id) join listed l on l.id = u.id join worker w on w.id = l.id
      union all select s.* from staged s where $6::integer[] is null or s.row_number = any ($6)),
    sought as materialized (
      select a.*, row_number() over day as of_day, count(*) over (partition by a.born, a.sex) as day_crowd,
        count(*) over (partition by a.card) as card_crowd, count(*) over (partition by a.sound, extract(year from a.born)) as sound_crowd
      from asked a window day as (partition by a.born, a.sex order by a.id)),
    nearby as (
      select s.id, s.sound, d.born from sought s, lateral (values (s.born), (s.born + 1), (s.born - 1), ((s.born + interval '1 year')::date),
        ((s.born - interval '1 year')::date), (case when extract(day from s.born) <= 12
          then make_date(extract(year from s.born)::integer, extract(day from s.born)::integer, extract(month from s.born)::integer) end)) d(born)
      where d.born is not null and s.sound_crowd <= 25),
    pairs as ($query$ || replace(ways, 'others', 'listed') || case when asked_import is null then '' else replace(ways, 'others', 'staged') end || $query$
      select s.id, w.id from sought s join worker w on w.family_card_index = s.card and s.card_crowd <= 25 and w.id <> s.id and w.superseded_by is null
        join listed l on l.id = w.id
          and case when strpos(l.sound, left(s.sound, 2)) > 0 or strpos(s.sound, left(l.sound, 2)) > 0 then similarity(s.name, l.name) >= 0.3 else false end
      union
      select s.id, o.id from sought s join sought o on o.born = s.born and o.sex = s.sex and o.id <> s.id
        and s.day_crowd > 50 and s.of_day <= 50 and o.of_day <= 50 and similarity(s.name, o.name) >= 0.3
      union
      select s.id, o.id from sought s join staged o on o.card = s.card and s.card_crowd <= 25 and o.id <> s.id and similarity(s.name, o.name) >= 0.3),
    once as (
      select distinct on (least(p.asked_id, p.other_id), greatest(p.asked_id, p.other_id)) p.asked_id, p.other_id
      from pairs p
      order by least(p.asked_id, p.other_id), greatest(p.asked_id, p.other_id), p.asked_id)
    -- OFFSET 0, because few pairs are left: by index, instead of everybody's records once more.
    select s.id, o.id, s.row_number, null::integer, coalesce(s.card = o.card, false), s.name, o.name, s.born, o.born, s.village, o.village, s.sex, o.sex,
      s.version, o.version
    from once join sought s on s.id = once.asked_id cross join lateral (
      select l.id, w.family_card_index as card, l.name, l.born, l.village, l.sex, w.version from listed l join worker w on w.id = l.id
      where l.id = once.other_id offset 0) o
    union all
    select s.id, o.id, s.row_number, o.row_number, coalesce(s.card = o.card, false), s.name, o.name, s.born, o.born, s.village, o.village, s.sex, o.sex,
      s.version, o.version
    from once join sought s on s.id = once.asked_id join staged o on o.id = once.other_id
  $query$ using asked, asked_import, app.tenant_id(), app.area_scope(), app.agency_id(), asked_rows;
end $$;
alter function app.duplicate_candidates owner to payung_crossing;
revoke execute on function app.duplicate_candidates from public;
grant execute on function app.duplicate_candidates to payung_app;
