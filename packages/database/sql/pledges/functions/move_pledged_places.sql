-- Whoever replaces somebody of a pledge by a signed amendment has the months of the pledge that are left from its month on: as many as who left gives up, so that the
-- pledge pays for no month more. Run as the lines begin to be held.
create or replace function app.move_pledged_places(d decree) returns void
language plpgsql volatile set search_path = public, pg_temp as $$
declare
  moved integer;
begin
  if not exists (select from decree_entry e where e.decree_id = d.id and e.pledge_id is not null) then return; end if;
  -- A pledge that is withdrawn or ended meanwhile waits for the signature, or is seen by it.
  perform from pledge p where p.id in (select e.pledge_id from decree_entry e where e.decree_id = d.id) order by p.id for share;
  with leaving as materialized (
    -- A line that was corrected is held in several pieces: one of them is enough.
    select distinct on (e.entry_no) e.entry_no, e.pledge_id, e.worker_id as newcomer, e.person_id, e.village_code, e.occupation_code, x.worker_id, x.matched_at, x.months
    from decree_entry e join pledge p on p.id = e.pledge_id and p.state = 'APPROVED'
      join decree_holding h on h.decree_id = d.amends_id and h.line_no = e.target_line
      join pledge_place x on x.pledge_id = e.pledge_id and x.released_at is null and upper(x.months) > d.from_month
        and app.current_record(x.worker_id) is not distinct from app.current_record(h.worker_id)
    where e.decree_id = d.id order by e.entry_no
  ), shortened as (
    update pledge_place x set months = case when lower(x.months) < d.from_month then daterange(lower(x.months), d.from_month) else x.months end,
      released_at = case when lower(x.months) < d.from_month then null else clock_timestamp() end
    from leaving l where x.pledge_id = l.pledge_id and x.worker_id = l.worker_id and x.matched_at = l.matched_at
  )
  insert into pledge_place (pledge_id, tenant_id, cohort_id, worker_id, person_id, place, district_code, occupation_code, months, came_for, came_from)
  select l.pledge_id, d.tenant_id, w.cohort_id, l.newcomer, l.person_id,
    (select max(o.place) from pledge_place o where o.pledge_id = l.pledge_id) + row_number() over (partition by l.pledge_id order by l.entry_no),
    split_part(l.village_code, '.', 1) || '.' || split_part(l.village_code, '.', 2) || '.' || split_part(l.village_code, '.', 3), l.occupation_code,
    daterange(greatest(lower(l.months), d.from_month), upper(l.months)), l.worker_id, greatest(lower(l.months), d.from_month)
  from leaving l cross join lateral (
    select c.id as cohort_id from cohort c join cohort_member m on m.cohort_id = c.id and m.standing = 'RESERVE' and m.worker_id = l.newcomer
    where c.tenant_id = d.tenant_id and c.state = 'LOCKED' order by c.locked_at, c.id limit 1) w;
  get diagnostics moved = row_count;
  if moved <> (select count(*) from decree_entry e where e.decree_id = d.id and e.pledge_id is not null) then
    raise exception using errcode = '23514', constraint = 'decree_pledge_place', message = 'no place of its pledge is left there: constraint "decree_pledge_place"';
  end if;
end $$;
revoke execute on function app.move_pledged_places from public;
grant execute on function app.move_pledged_places to payung_crossing;
