-- A place of a pledge whose line an amendment took away without a newcomer: from which month on it pays nobody, and by which amendment and line of its decree.
alter table pledge_place add column emptied_from date, add column emptied_at timestamptz, add column emptied_decree_id uuid references decree, add column emptied_line integer,
  add constraint pledge_place_emptied check (num_nulls(emptied_from, emptied_at, emptied_decree_id, emptied_line) in (0, 4));
grant update (emptied_from, emptied_at, emptied_decree_id, emptied_line) on pledge_place to payung_crossing;
create index on pledge_place (emptied_decree_id) where emptied_decree_id is not null;
-- Which such line somebody of the order of its pledge comes for.
alter table decree_entry add column fills_line integer, drop constraint decree_entry_of_pledge,
  add constraint decree_entry_of_pledge check (pledge_id is null or change = 'REPLACE' or change = 'ADD' and fills_line is not null),
  add constraint decree_entry_fills check (fills_line is null or change = 'ADD' and pledge_id is not null);
create unique index decree_entry_filled on decree_entry (decree_id, fills_line) where fills_line is not null;
-- Replaced by `app.has_left_place`, and by ones that tell all pledges of a line.
drop function if exists app.is_replaced(pledge_place);
drop function if exists app.pledged_lines(uuid, date);
drop function if exists app.pledge_waiting(uuid, uuid, date, uuid);

do $$ declare name text; begin
  foreach name in array array['decree', 'decree_entry', 'decree_holding', 'cohort', 'pledge', 'pledge_place', 'contribution_line'] loop
    execute format('alter table %I no force row level security', name);
  end loop;
end $$;
-- Lines that were taken away before: what is on lists stays.
update pledge_place x set months = daterange(lower(x.months), k.since), emptied_from = k.since, emptied_at = k.signed_at, emptied_decree_id = k.id, emptied_line = k.line_no
from (
  select distinct on (x.pledge_id, x.worker_id, x.matched_at) x.pledge_id, x.worker_id, x.matched_at, a.id, a.signed_at, h.line_no,
    greatest(a.from_month, (select max(upper(l.months)) from contribution_line l where l.decree_id = b.id and l.worker_id = x.worker_id and l.live)) as since
  from pledge p join cohort c on p.id = any (c.pledge_ids) join decree b on b.cohort_id = c.id and b.kind = 'DESIGNATION' and b.content_hash is not null
    join decree a on a.amends_id = b.id and a.kind = 'AMENDMENT' and a.content_hash is not null
    join decree_entry e on e.decree_id = a.id and e.change = 'REMOVE'
    join decree_holding h on h.decree_id = b.id and h.line_no = e.target_line and h.until_month = greatest(a.from_month, h.from_month)
    join pledge_place x on x.pledge_id = p.id and x.worker_id = h.worker_id and x.released_at is null
  where p.state = 'APPROVED' order by x.pledge_id, x.worker_id, x.matched_at, a.from_month
) k
where x.pledge_id = k.pledge_id and x.worker_id = k.worker_id and x.matched_at = k.matched_at and lower(x.months) < k.since and k.since < upper(x.months);
do $$ declare name text; begin
  foreach name in array array['decree', 'decree_entry', 'decree_holding', 'cohort', 'pledge', 'pledge_place', 'contribution_line'] loop
    execute format('alter table %I force row level security', name);
  end loop;
end $$;
