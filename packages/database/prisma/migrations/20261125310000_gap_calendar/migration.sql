-- Whose cover by a signed decree ends, and is not followed: how many of each decree and village by the first month without it. Looked up anew it took half a
-- second for 75,489 people; it is kept with each signing (`app.count_cover_ends`), and `payung verify-rollups` compares it with a recount.
create table cover_end (
  tenant_id uuid not null references tenant,
  -- No foreign key: whoever signs counts at the ends of others' decrees, and would wait for the row of one that is being signed just then.
  decree_id uuid not null,
  village_code text not null,
  lost_from date not null check (extract(day from lost_from) = 1),
  people integer not null,
  -- Of them, who is no longer insured for death.
  without_death integer not null,
  -- In this order the calendar reads it by, and whoever counts finds a row among thousands of the same month.
  primary key (tenant_id, lost_from, decree_id, village_code)
);
create index cover_end_area on cover_end (left(village_code, 5), lost_from);
alter table cover_end enable row level security;
alter table cover_end force row level security;
grant select on cover_end to payung_app;
grant select, insert, update (people, without_death) on cover_end to payung_crossing;
-- The people behind a number, page by page.
create index decree_holding_ends on decree_holding (decree_id, village_code, until_month) where from_month < until_month;
create index decree_holding_amended on decree_holding (decree_id, line_no) where entry_decree_id <> decree_id;
create index worker_deceased on worker (id) where status = 'DECEASED';

-- Whether an amendment took the line away because its holder has died, stands twice, or may not or need not be designated: they lose nothing that is theirs.
alter table decree_holding add column has_left boolean not null default false;
grant update (has_left) on decree_holding to payung_crossing;

do $$ declare name text; begin
  foreach name in array array['decree', 'decree_entry', 'decree_holding', 'programme', 'worker', 'cover_end'] loop
    execute format('alter table %I no force row level security', name);
  end loop;
end $$;
update decree_holding h set has_left = true from decree a join decree_entry e on e.decree_id = a.id
where a.amends_id = h.decree_id and a.kind = 'AMENDMENT' and a.content_hash is not null and e.target_line = h.line_no and e.change in ('REMOVE', 'REPLACE')
  and e.reason_code in ('DECEASED', 'DUPLICATE', 'NEVER_ELIGIBLE', 'FOREIGN', 'EMPLOYED', 'OVER_AGE', 'NOT_POOR', 'REFUSED')
  and h.until_month = greatest(a.from_month, h.from_month);
-- As `app.recounted_cover_ends` counts.
with recursive merged (id, record_id) as (
  select w.id, w.id from worker w where w.superseded_by is null and exists (select from worker m where m.superseded_by = w.id)
  union all
  select w.id, m.record_id from merged m join worker w on w.superseded_by = m.id
), held as materialized (
  select row_number() over () as no, h.*, p.insurance_programmes, coalesce(m.record_id, h.worker_id) as record_id
  from decree_holding h join programme p on p.id = h.programme_id left join merged m on m.id = h.worker_id where h.from_month < h.until_month
), follows as (
  select h.no, n.insurance_programmes from held h join held n on n.person_id = h.person_id and n.from_month <= h.until_month and n.until_month > h.until_month
  union all
  select h.no, n.insurance_programmes from held h join held n on n.record_id = h.record_id and n.from_month <= h.until_month and n.until_month > h.until_month
  union all
  select h.no, n.insurance_programmes from held h join held n on (n.decree_id, n.line_no) = (h.decree_id, h.line_no) and n.from_month = h.until_month
), insured as (
  select f.no, array_agg(distinct i.programme) as programmes from follows f cross join unnest(f.insurance_programmes) i(programme) group by 1
)
insert into cover_end (tenant_id, decree_id, village_code, lost_from, people, without_death)
select h.tenant_id, h.decree_id, h.village_code, h.until_month, count(*),
  count(*) filter (where 'DEATH' = any (h.insurance_programmes) and not 'DEATH' = any (coalesce(i.programmes, '{}')))
from held h left join insured i on i.no = h.no
where not h.has_left and not h.insurance_programmes <@ coalesce(i.programmes, '{}')
  and not exists (select from worker w where w.id in (h.worker_id, h.record_id) and w.status = 'DECEASED')
group by 1, 2, 3, 4;
do $$ declare name text; begin
  foreach name in array array['decree', 'decree_entry', 'decree_holding', 'programme', 'worker', 'cover_end'] loop
    execute format('alter table %I force row level security', name);
  end loop;
end $$;
-- Payers hear of an end 60 days before it too, and of other ends than that of the whole decree.
alter table decree_warning drop constraint decree_warning_what_check;
alter table decree_warning add constraint decree_warning_what_check
  check (what ~ '^(ENDING_(90|60|30|7)(_[0-9]{4}-[0-9]{2})?|LATE_[0-9]+_[0-9]+)$');
