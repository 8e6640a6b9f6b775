-- What a signed amendment does to the places of pledges, run as its lines begin to be held. Whoever replaces somebody has the months that are left from its month on, of
-- each pledge that pays for them in turn: as many as who left gives up. Whose line is taken away keeps what is on lists already; what is left waits for whom a later
-- amendment brings in for that line. So a pledge pays for no month more.
create or replace function app.move_pledged_places(d decree) returns void
language plpgsql volatile set search_path = public, pg_temp as $$
declare
  list_pledges uuid[] := (select c.pledge_ids from decree b join cohort c on c.id = b.cohort_id where b.id = d.amends_id);
begin
  if coalesce(list_pledges, '{}') = '{}' then return; end if;
  -- A pledge that is withdrawn or ended meanwhile waits for the signature, or is seen by it.
  perform from pledge p where p.id = any (list_pledges) order by p.id for share;
  -- By the record that each has now, looked up once for each: a pledge has thousands of places, an amendment hundreds of lines.
  with place as materialized (
    select x.pledge_id, x.worker_id, x.matched_at, x.months, case when w.superseded_by is null then w.id else app.current_record(w.id) end as record_id
    from pledge p join pledge_place x on x.pledge_id = p.id join worker w on w.id = x.worker_id
    where p.id = any (list_pledges) and p.state = 'APPROVED' and x.released_at is null and x.emptied_decree_id is null and upper(x.months) > d.from_month
  ), line as materialized (
    -- A line that was corrected is held in several pieces: one of them is enough.
    select distinct on (e.entry_no) e.entry_no, e.change, e.target_line, h.worker_id, case when w.superseded_by is null then w.id else app.current_record(w.id) end as record_id
    from decree_entry e join decree_holding h on h.decree_id = d.amends_id and h.line_no = e.target_line join worker w on w.id = h.worker_id
    where e.decree_id = d.id and (e.change = 'REMOVE' or e.change = 'REPLACE' and e.pledge_id is not null) order by e.entry_no, h.until_month desc
  ), leaving as materialized (
    -- Of somebody who was taken twice, under records that were merged later, the place of this line: the other keeps its own.
    select distinct on (l.entry_no, x.pledge_id) l.entry_no, l.change, l.target_line, x.pledge_id, x.worker_id, x.matched_at, x.months
    from line l join place x on x.record_id = l.record_id order by l.entry_no, x.pledge_id, x.worker_id = l.worker_id desc, x.matched_at
  ), listed as materialized (
    select l.pledge_id, l.worker_id, max(upper(l.months)) as until_month from app.pledge_lines(array(select distinct n.pledge_id from leaving n where n.change = 'REMOVE')) l group by 1, 2
  ), given_up as materialized (
    select n.*, case when n.change = 'REMOVE' then greatest(d.from_month, k.until_month) else d.from_month end as since
    from leaving n left join listed k on k.pledge_id = n.pledge_id and k.worker_id = n.worker_id
  ), shortened as (
    update pledge_place x set months = case when lower(x.months) < g.since then daterange(lower(x.months), g.since) else x.months end,
      released_at = case when lower(x.months) < g.since then null else clock_timestamp() end,
      emptied_from = case when g.change = 'REMOVE' then greatest(g.since, lower(x.months)) end, emptied_at = case when g.change = 'REMOVE' then clock_timestamp() end,
      emptied_decree_id = case when g.change = 'REMOVE' then d.id end, emptied_line = case when g.change = 'REMOVE' then g.target_line end
    from given_up g where x.pledge_id = g.pledge_id and x.worker_id = g.worker_id and x.matched_at = g.matched_at and g.since < upper(x.months)
  ), coming as materialized (
    select e.entry_no, g.pledge_id, g.worker_id as came_for, greatest(lower(g.months), d.from_month) as came_from, upper(g.months) as until_month
    from given_up g join decree_entry e on e.decree_id = d.id and e.entry_no = g.entry_no where g.change = 'REPLACE'
    union all
    select distinct on (e.entry_no, x.pledge_id) e.entry_no, x.pledge_id, x.worker_id, greatest(x.emptied_from, d.from_month), p.until_month
    from decree_entry e join decree a on a.amends_id = d.amends_id and a.from_month <= d.from_month
      join pledge_place x on x.emptied_decree_id = a.id and x.emptied_line = e.fills_line and app.is_place_empty(x)
      join pledge p on p.id = x.pledge_id and p.id = any (list_pledges) and p.state = 'APPROVED' and d.from_month < p.until_month
    where e.decree_id = d.id and e.fills_line is not null
  )
  insert into pledge_place (pledge_id, tenant_id, cohort_id, worker_id, person_id, place, district_code, occupation_code, months, came_for, came_from)
  select c.pledge_id, d.tenant_id, w.cohort_id, e.worker_id, e.person_id,
    (select max(o.place) from pledge_place o where o.pledge_id = c.pledge_id) + row_number() over (partition by c.pledge_id order by e.entry_no),
    split_part(e.village_code, '.', 1) || '.' || split_part(e.village_code, '.', 2) || '.' || split_part(e.village_code, '.', 3), e.occupation_code,
    daterange(c.came_from, c.until_month), c.came_for, c.came_from
  from coming c join decree_entry e on e.decree_id = d.id and e.entry_no = c.entry_no cross join lateral (
    select c.id as cohort_id from cohort c join cohort_member m on m.cohort_id = c.id and m.standing = 'RESERVE' and m.worker_id = e.worker_id
    where c.tenant_id = d.tenant_id and c.state = 'LOCKED' order by c.locked_at, c.id limit 1) w;
  if exists (select from decree_entry e where e.decree_id = d.id and e.pledge_id is not null
      and not exists (select from pledge_place n where n.pledge_id = e.pledge_id and n.worker_id = e.worker_id and n.came_for is not null and n.released_at is null
        and n.months && daterange(d.from_month, null))) then
    raise exception using errcode = '23514', constraint = 'decree_pledge_place', message = 'no place of its pledge is left there: constraint "decree_pledge_place"';
  end if;
end $$;
revoke execute on function app.move_pledged_places from public;
grant execute on function app.move_pledged_places to payung_crossing;
