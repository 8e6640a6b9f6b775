-- Lines of pledges that were taken away before, once more: as a signature does it now (`app.move_pledged_places`). Of two pledges in turn both are emptied, and one that had not begun; under a merged
-- record too; and what other payers have listed keeps no month of the company. It is recorded from now on: what was reported as of an earlier day stays.
do $$ declare name text; begin
  foreach name in array array['worker', 'decree', 'decree_entry', 'decree_holding', 'cohort', 'pledge', 'pledge_place', 'contribution_list', 'contribution_line'] loop
    execute format('alter table %I no force row level security', name);
  end loop;
end $$;
-- What the upgrade before has emptied and nobody has come for: it wrote the very instant of the signature, which a signature itself never does.
update pledge_place x set months = daterange(lower(x.months), p.until_month), emptied_from = null, emptied_at = null, emptied_decree_id = null, emptied_line = null
from pledge p, decree a where p.id = x.pledge_id and a.id = x.emptied_decree_id and x.emptied_at = a.signed_at and p.state = 'APPROVED' and x.released_at is null
  and not exists (select from pledge_place n where n.pledge_id = x.pledge_id and n.came_for = x.worker_id and n.matched_at > x.matched_at);
with recursive merged (id, record_id) as (
  select w.id, w.superseded_by from worker w where w.superseded_by is not null
  union
  select m.id, w.superseded_by from merged m join worker w on w.id = m.record_id where w.superseded_by is not null
), record as materialized (
  select m.id, m.record_id from merged m join worker w on w.id = m.record_id and w.superseded_by is null
), taken as materialized (
  select distinct on (a.id, e.entry_no) a.id, a.from_month, b.id as base_id, c.pledge_ids, e.entry_no, h.line_no, h.worker_id, coalesce(r.record_id, h.worker_id) as record_id
  from cohort c join decree b on b.cohort_id = c.id and b.kind = 'DESIGNATION' and b.content_hash is not null
    join decree a on a.amends_id = b.id and a.kind = 'AMENDMENT' and a.content_hash is not null
    join decree_entry e on e.decree_id = a.id and e.change = 'REMOVE'
    join decree_holding h on h.decree_id = b.id and h.line_no = e.target_line left join record r on r.id = h.worker_id
  where c.pledge_ids <> '{}' order by a.id, e.entry_no, h.until_month desc, h.from_month desc
), place as materialized (
  select p.tenant_id, x.pledge_id, x.worker_id, x.matched_at, x.months, coalesce(r.record_id, x.worker_id) as record_id
  from pledge p join pledge_place x on x.pledge_id = p.id left join record r on r.id = x.worker_id
  where p.state = 'APPROVED' and x.released_at is null and x.emptied_decree_id is null
), leaving as materialized (
  select distinct on (t.id, t.entry_no, x.pledge_id) t.id, t.line_no, t.from_month, t.base_id, x.*
  from taken t join place x on x.pledge_id = any (t.pledge_ids) and x.record_id = t.record_id and upper(x.months) > t.from_month
  order by t.id, t.entry_no, x.pledge_id, x.worker_id = t.worker_id desc, x.matched_at
), given_up as (
  select distinct on (l.pledge_id, l.worker_id, l.matched_at) l.*, greatest(l.from_month, (
    select max(upper(k.months * l.months)) from contribution_line k join contribution_list c on c.id = k.list_id and c.tenant_id = l.tenant_id and c.state <> 'DISCARDED' and not c.is_outside
    where k.decree_id = l.base_id and k.live and k.months && l.months
      and k.worker_id in (select l.record_id union all select r.id from record r where r.record_id = l.record_id))) as since
  from leaving l order by l.pledge_id, l.worker_id, l.matched_at, l.from_month
)
update pledge_place x set months = case when lower(x.months) < g.since then daterange(lower(x.months), g.since) else x.months end,
  released_at = case when lower(x.months) < g.since then null else clock_timestamp() end,
  emptied_from = greatest(g.since, lower(x.months)), emptied_at = clock_timestamp(), emptied_decree_id = g.id, emptied_line = g.line_no
from given_up g where x.pledge_id = g.pledge_id and x.worker_id = g.worker_id and x.matched_at = g.matched_at and g.since < upper(x.months);
do $$ declare name text; begin
  foreach name in array array['worker', 'decree', 'decree_entry', 'decree_holding', 'cohort', 'pledge', 'pledge_place', 'contribution_list', 'contribution_line'] loop
    execute format('alter table %I force row level security', name);
  end loop;
end $$;
