-- One person, one record: who may be the same person, what was decided of it, and which NIKs disagree with their record's facts.

-- ── What is compared ────────────────────────────────────────────────────────────────────────────────────────────────
-- How a name sounds, as packages/domain/src/name-sound.ts says it: one call per row that is written, so that looking for alike names is an
-- equality and never a comparison of everybody with everybody.
alter table worker_listing add column name_sound text collate "C"
  generated always as (translate(name_search, 'vfzgdbaeiouhyw', 'ppsktp')) stored;
create index worker_family_card on worker (family_card_index) where family_card_index is not null;

-- Whom to compare anew, as ids by statement and viewer: a correction leaves one row, and so does an import of 75,489 people.
create table duplicate_work (
  id bigint generated always as identity primary key,
  tenant_id uuid not null,
  workers uuid[] not null
);
create index on duplicate_work (tenant_id, id);

create function app.queue_for_comparison() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into duplicate_work (tenant_id, workers) select tenant_id, array_agg(worker_id) from moved where level = 'FULL' group by tenant_id;
  return null;
end $$;
create trigger worker_listing_to_compare after insert on worker_listing referencing new table as moved
  for each statement execute function app.queue_for_comparison();
-- Who is there already is compared once.
insert into duplicate_work (tenant_id, workers) select tenant_id, array_agg(worker_id) from worker_listing where level = 'FULL' group by tenant_id;

-- From which score on a pair is possible, and from which obvious. One for all, and a tenant's own where it has set them.
create table duplicate_threshold (
  id uuid primary key default uuidv7(),
  tenant_id uuid references tenant,
  possible smallint not null check (possible between 50 and 100),
  obvious smallint not null check (obvious between 50 and 100),
  valid daterange not null check (not isempty(valid)),
  legal_basis text not null check (length(legal_basis) between 3 and 300),
  set_by uuid references app_user,
  set_at timestamptz not null default now(),
  check (possible < obvious),
  constraint duplicate_threshold_no_overlap
    exclude using gist (coalesce(tenant_id, '00000000-0000-0000-0000-000000000000') with =, valid with &&)
);
insert into duplicate_threshold (possible, obvious, valid, legal_basis)
values (70, 90, '[2026-01-01,)', 'Nilai awal Payung; setiap pemerintah daerah dapat menetapkan sendiri');

-- ── Pairs and decisions ─────────────────────────────────────────────────────────────────────────────────────────────
-- Of each viewer its own: what two people have in common may be known to who reads both in full, and to nobody else.
create table duplicate_pair (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  worker_a uuid not null references worker,
  worker_b uuid not null references worker,
  score smallint not null check (score between 0 and 100),
  reasons text[] not null check (cardinality(reasons) between 1 and 10),
  -- Of the records that were compared.
  version_a integer not null,
  version_b integer not null,
  -- GONE: the records have changed and are no longer alike.
  state text not null default 'OPEN' check (state in ('OPEN', 'LATER', 'NOT_SAME', 'MERGED', 'GONE')),
  -- What was known when somebody decided: asked again only when much more speaks for it.
  decided_score smallint check (decided_score between 0 and 100),
  -- Counts decisions, so that of two officers at one pair the second is told.
  revision integer not null default 1,
  found_at timestamptz not null default now(),
  check (worker_a < worker_b),
  unique (tenant_id, worker_a, worker_b)
);
create index on duplicate_pair (tenant_id, state, score desc, id);
create index on duplicate_pair (worker_b, tenant_id);

create table duplicate_decision (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  pair_id uuid not null references duplicate_pair,
  decision text not null check (decision in ('MERGE', 'NOT_SAME', 'LATER', 'UNDO')),
  because text check (length(because) <= 500),
  score smallint not null,
  version_a integer not null,
  version_b integer not null,
  -- Of a merge: who was kept, what was taken over from the other, and which links it made and ended, so that it can be undone.
  winner_id uuid references worker,
  taken_fields text[] not null default '{}',
  made_links uuid[] not null default '{}',
  ended_links uuid[] not null default '{}',
  -- Of the end of a merge: the merge.
  undoes uuid unique references duplicate_decision,
  decided_by uuid not null references app_user,
  decided_at timestamptz not null default now(),
  check ((decision = 'MERGE') = (winner_id is not null)),
  check ((decision = 'UNDO') = (undoes is not null))
);
create index on duplicate_decision (pair_id, id desc);
create index on duplicate_decision (tenant_id, id desc);
create trigger duplicate_decision_append_only before update or delete or truncate on duplicate_decision
  for each statement execute function app.refuse_change();

-- Whom a staged row may be: a saved person, or another row of the same file.
create table import_duplicate (
  import_id uuid not null,
  row_number integer not null,
  tenant_id uuid not null,
  worker_id uuid not null,
  other_row integer,
  score smallint not null check (score between 0 and 100),
  reasons text[] not null,
  primary key (import_id, row_number, worker_id)
);
create function app.forget_row_duplicates() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from import_duplicate d using gone where d.import_id = gone.import_id and d.row_number = gone.row_number;
  return null;
end $$;
create trigger import_row_duplicates_forgotten after delete on import_row referencing old table as gone
  for each statement execute function app.forget_row_duplicates();

-- People whose NIK says another birth date or sex than their record: it may be right, and somebody should look.
create table national_id_mismatch (
  worker_id uuid primary key references worker,
  tenant_id uuid not null references tenant,
  birth_date boolean not null,
  sex boolean not null,
  check (birth_date or sex)
);
create index on national_id_mismatch (tenant_id);

-- ── Row-level security ──────────────────────────────────────────────────────────────────────────────────────────────
alter table duplicate_work enable row level security;
alter table duplicate_work force row level security;
create policy work_of_tenant on duplicate_work to payung_app using (tenant_id = (select app.tenant_id()));
create policy work_for_worker on duplicate_work for select to payung_jobs using (true);
grant select, delete on duplicate_work to payung_app;
grant select (tenant_id) on duplicate_work to payung_jobs;

alter table duplicate_threshold enable row level security;
alter table duplicate_threshold force row level security;
create policy threshold_read on duplicate_threshold for select using (
  tenant_id = (select app.tenant_id()) or (tenant_id is null and (select app.tenant_id()) is not null));
grant select on duplicate_threshold to payung_app;

alter table duplicate_pair enable row level security;
alter table duplicate_pair force row level security;
-- Both are on the viewer's list today, in full: a link that ended takes the pair along, and so does a merge.
create policy pair_of_viewer on duplicate_pair using (
  tenant_id = (select app.tenant_id())
  and exists (select from worker_listing l where l.tenant_id = duplicate_pair.tenant_id and l.worker_id = worker_a and l.level = 'FULL')
  and exists (select from worker_listing l where l.tenant_id = duplicate_pair.tenant_id and l.worker_id = worker_b and l.level = 'FULL'));
-- A merge takes one of the two off the list; who keeps both still sees what was decided, to undo it.
create policy pair_of_keeper on duplicate_pair using (
  tenant_id = (select app.tenant_id()) and state = 'MERGED'
  and exists (select from worker w where w.id = worker_a and w.tenant_id = duplicate_pair.tenant_id)
  and exists (select from worker w where w.id = worker_b and w.tenant_id = duplicate_pair.tenant_id));
grant select, insert (tenant_id, worker_a, worker_b, score, reasons, version_a, version_b),
  update (score, reasons, version_a, version_b, state, decided_score, revision, found_at) on duplicate_pair to payung_app;

alter table duplicate_decision enable row level security;
alter table duplicate_decision force row level security;
create policy decision_read on duplicate_decision for select using (exists (select from duplicate_pair p where p.id = pair_id));
create policy decision_add on duplicate_decision for insert with check (
  tenant_id = (select app.tenant_id()) and decided_by = (select app.user_id()) and exists (select from duplicate_pair p where p.id = pair_id));
grant select, insert on duplicate_decision to payung_app;

alter table import_duplicate enable row level security;
alter table import_duplicate force row level security;
create policy import_duplicate_of_visible on import_duplicate
  using (tenant_id = (select app.tenant_id()) and exists (select from import_file f where f.id = import_duplicate.import_id))
  with check (tenant_id = (select app.tenant_id()));
grant select, insert, delete on import_duplicate to payung_app;
grant update (worst_severity) on import_row to payung_app;

alter table national_id_mismatch enable row level security;
alter table national_id_mismatch force row level security;
create policy mismatch_read on national_id_mismatch for select using (
  exists (select from worker_listing l where l.worker_id = national_id_mismatch.worker_id and l.level = 'FULL'));
create policy mismatch_keep on national_id_mismatch using (
  exists (select from worker w where w.id = national_id_mismatch.worker_id and w.tenant_id = (select app.tenant_id())))
  with check (tenant_id = (select app.tenant_id()));
grant select, insert, update (tenant_id, birth_date, sex), delete on national_id_mismatch to payung_app;

-- ── Finding whom to compare ─────────────────────────────────────────────────────────────────────────────────────────
-- Pairs that are worth a closer look, for people of the viewer's list and for the new people of one import (all, or those of some rows): each of four ways is an equality,
-- so that the work grows with the rows and not with their square. How alike they are is said by packages/domain, not here.
-- 1 the same day and sex, where a name begins with what is heard in the other; 2 the same sound of the name and a day that may be miswritten;
-- 3 the same family card, and names as in 1; 4 the same sound in the same village and year.
-- Where a crowd shares a key (a list on which everybody is born on the same day) it says nothing, and the pairs would grow with the square after
-- all: only the first of a crowd are compared, among themselves.
-- Only rows that the viewer may read in full take part. Of two staged rows the later is told of the earlier.
create function app.duplicate_candidates(asked uuid[], asked_import uuid, asked_rows integer[])
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
    select s.id, o.id, s.row_number, o.row_number, coalesce(s.card = o.card, false), s.name, o.name, s.born, o.born, s.village, o.village, s.sex, o.sex,
      s.version, o.version
    from once join sought s on s.id = once.asked_id cross join lateral (
      (select l.id, null::integer as row_number, w.family_card_index as card, l.name, l.born, l.village, l.sex, w.version
        from listed l join worker w on w.id = l.id where l.id = once.other_id offset 0)
      union all
      select t.id, t.row_number, t.card, t.name, t.born, t.village, t.sex, t.version from staged t where t.id = once.other_id) o
  $query$ using asked, asked_import, app.tenant_id(), app.area_scope(), app.agency_id(), asked_rows;
end $$;

grant select, insert, delete on duplicate_work to payung_crossing;
grant select on duplicate_threshold to payung_crossing;
grant select, delete on import_duplicate to payung_crossing;
do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'app' and p.proname in ('queue_for_comparison', 'forget_row_duplicates', 'duplicate_candidates')
  loop
    execute format('revoke execute on function %s from public', f);
    execute format('alter function %s owner to payung_crossing', f);
  end loop;
end $$;
grant execute on function app.duplicate_candidates(uuid[], uuid, integer[]) to payung_app;
