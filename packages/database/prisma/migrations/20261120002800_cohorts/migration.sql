-- Cohorts: whom a programme designates. Drafted by rule, order and quota; locked once, with everybody's facts as they were that moment.

-- Which order held when: points for facts. What a cohort was computed with is never rewritten.
create table priority_version (
  programme_id uuid not null,
  version integer not null check (version > 0),
  tenant_id uuid not null,
  criteria jsonb not null check (jsonb_typeof(criteria) = 'array' and length(criteria::text) <= 40000),
  effective_from date not null,
  note text check (length(note) <= 500),
  saved_by uuid references app_user,
  saved_at timestamptz not null default now(),
  -- Since when somebody was placed by it.
  used_at timestamptz,
  primary key (programme_id, version),
  foreign key (programme_id, tenant_id) references programme (id, tenant_id)
);

create table cohort (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  programme_id uuid not null,
  name text not null check (length(name) between 3 and 160),
  -- Whom to look among, as lists filter; the rule decides.
  filter jsonb not null default '{}' check (length(filter::text) <= 20000),
  -- Published, so that anybody can draw the ties again.
  seed text not null check (seed ~ '^[A-Za-z0-9-]{4,40}$'),
  reserve_percent smallint not null default 20 check (reserve_percent between 0 and 100),
  state text not null default 'DRAFT' check (state in ('DRAFT', 'PUBLISHED', 'LOCKED', 'DISCARDED')),
  -- What it was last computed with; the day is the one on which ages are reckoned, also at the lock.
  rule_version integer,
  priority_version integer,
  judged_on date,
  computed_at timestamptz,
  computed_by uuid references app_user,
  eligible integer not null default 0 check (eligible >= 0),
  members integer not null default 0 check (members >= 0),
  reserves integer not null default 0 check (reserves >= 0),
  lock_reason text check (length(lock_reason) between 10 and 500),
  locked_at timestamptz,
  locked_by uuid references app_user,
  content_hash bytea check (length(content_hash) = 32),
  -- Whoever had a hand in it; none of them locks it.
  makers uuid[] not null default '{}',
  -- Invented for the demonstration.
  synthetic boolean not null default false,
  version integer not null default 1 check (version > 0),
  created_by uuid references app_user,
  created_at timestamptz not null default now(),
  updated_by uuid references app_user,
  updated_at timestamptz not null default now(),
  unique (id, tenant_id),
  foreign key (programme_id, tenant_id) references programme (id, tenant_id),
  foreign key (programme_id, rule_version) references rule_version (programme_id, version),
  foreign key (programme_id, priority_version) references priority_version (programme_id, version),
  check ((computed_at is null) = (rule_version is null) and (computed_at is null) = (judged_on is null)),
  -- Only the function that locks may write the hash, so nobody else can call a cohort locked.
  check ((state = 'LOCKED') = (content_hash is not null) and (state = 'LOCKED') = (locked_at is not null))
);
create index on cohort (tenant_id, id desc);
create index on cohort (programme_id, state);

-- What each quota had room for when the draft was computed.
create table cohort_area (
  cohort_id uuid not null,
  tenant_id uuid not null,
  area_code text not null,
  quota integer not null check (quota > 0),
  -- Of the quota, by locked cohorts of the programme.
  taken integer not null check (taken >= 0),
  eligible integer not null check (eligible >= 0),
  primary key (cohort_id, area_code),
  foreign key (cohort_id, tenant_id) references cohort (id, tenant_id) on delete cascade
);

create table cohort_member (
  cohort_id uuid not null,
  tenant_id uuid not null,
  worker_id uuid not null references worker,
  -- Of the quota that they count in.
  area_code text not null,
  village_code text not null,
  -- Within the area, by points and then by lot.
  place integer not null check (place > 0),
  points integer not null,
  -- Which criteria of the order they meet, counted from 1.
  met smallint[] not null,
  draw text not null check (draw ~ '^[0-9a-f]{16}$'),
  standing text not null check (standing in ('MEMBER', 'RESERVE', 'REMOVED')),
  primary key (cohort_id, worker_id),
  foreign key (cohort_id, tenant_id) references cohort (id, tenant_id) on delete cascade
);
create unique index on cohort_member (cohort_id, area_code, place);
create index on cohort_member (worker_id);

-- A member as they were at the lock. Nothing ever writes here but app.lock_cohort.
create table cohort_entry (
  cohort_id uuid not null,
  entry_no integer not null check (entry_no > 0),
  tenant_id uuid not null,
  worker_id uuid not null,
  person_id bigint not null,
  worker_version integer not null,
  national_id_cipher bytea not null,
  national_id_prefix text not null,
  name text not null,
  birth_place text,
  birth_date date not null,
  sex text not null,
  address text,
  rt text,
  rw text,
  village_code text not null,
  regency_code text not null,
  occupation_code text,
  income_bracket text,
  welfare_decile smallint,
  welfare_source text,
  membership_kind text not null,
  membership_number text,
  public_service text,
  status text not null,
  declared_from date,
  declared_until date,
  declared_payer_kind text,
  area_code text not null,
  place integer not null,
  points integer not null,
  met smallint[] not null,
  -- No foreign keys: the one writer takes every row from a member of the cohort, members of a locked cohort stay, and checking each of 75,489
  -- again took as long as writing them.
  primary key (cohort_id, entry_no)
);
create index on cohort_entry (worker_id, cohort_id);

-- ── What never changes ──────────────────────────────────────────────────────────────────────────────────────────────
create function app.guard_priority_version() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    new.used_at := null;
    if exists (select from programme p where p.id = new.programme_id and p.state = 'CLOSED') then
      raise exception using errcode = '23001', constraint = 'programme_is_settled', message = 'a closed programme no longer changes: constraint "programme_is_settled"';
    end if;
  elsif old.used_at is not null then
    raise exception using errcode = '23001', constraint = 'priority_version_is_used', message = 'people were placed by this order: constraint "priority_version_is_used"';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger priority_version_guard before insert or update or delete on priority_version for each row execute function app.guard_priority_version();

create function app.guard_cohort() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  -- What the way to the lock writes; everything else is made by somebody.
  way_keys constant text[] := '{state,version,updated_by,updated_at,members,reserves,lock_reason,locked_at,locked_by,content_hash,makers,published_at,published_by,objections_until,public_code}';
begin
  if tg_op = 'INSERT' then
    if new.state <> 'DRAFT' or not exists (select from programme p where p.id = new.programme_id and p.state = 'OPEN') then
      raise exception using errcode = '23514', constraint = 'cohort_programme_open', message = 'a cohort begins as the draft of an open programme: constraint "cohort_programme_open"';
    end if;
    new.makers := array_remove(array[coalesce(app.user_id(), new.created_by)], null);
    return new;
  end if;
  if old.state in ('LOCKED', 'DISCARDED') then
    raise exception using errcode = '23001', constraint = 'cohort_is_settled', message = 'it no longer changes: constraint "cohort_is_settled"';
  end if;
  if new.tenant_id <> old.tenant_id or new.programme_id <> old.programme_id then
    raise exception using errcode = '23001', constraint = 'cohort_is_of_its_programme', message = 'it stays with its programme: constraint "cohort_is_of_its_programme"';
  end if;
  if new.state <> old.state and (old.state, new.state) not in (('DRAFT', 'PUBLISHED'), ('PUBLISHED', 'DRAFT'), ('DRAFT', 'LOCKED'), ('PUBLISHED', 'LOCKED'),
    ('DRAFT', 'DISCARDED')) then
    raise exception using errcode = '23514', constraint = 'cohort_transition', message = 'not a next state: constraint "cohort_transition"';
  end if;
  if (to_jsonb(new) - way_keys) <> (to_jsonb(old) - way_keys) then
    if old.state <> 'DRAFT' then
      raise exception using errcode = '23001', constraint = 'cohort_is_published', message = 'only a draft is changed: constraint "cohort_is_published"';
    end if;
    new.makers := array_remove(array_remove(old.makers, app.user_id()) || app.user_id(), null);
  else
    new.makers := old.makers;
  end if;
  if new.computed_at is distinct from old.computed_at then
    update rule_version set used_at = now() where programme_id = new.programme_id and version = new.rule_version and used_at is null;
    update priority_version set used_at = now() where programme_id = new.programme_id and version = new.priority_version and used_at is null;
  end if;
  return new;
end $$;
create trigger cohort_guard before insert or update on cohort for each row execute function app.guard_cohort();

-- A draft is computed anew as a whole; afterwards people only move between member, reserve and removed; locked, not even that.
create function app.guard_cohort_rows() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  refused text;
begin
  select c.state into refused from touched t join cohort c on c.id = t.cohort_id
    where c.state in ('LOCKED', 'DISCARDED') or (tg_op <> 'UPDATE' and c.state <> 'DRAFT') limit 1;
  if refused is not null then
    raise exception using errcode = '23001', constraint = 'cohort_is_settled', message = format('a cohort that is %s: constraint "cohort_is_settled"', refused);
  end if;
  return null;
end $$;
create trigger cohort_member_added after insert on cohort_member referencing new table as touched for each statement execute function app.guard_cohort_rows();
create trigger cohort_member_moved after update on cohort_member referencing new table as touched for each statement execute function app.guard_cohort_rows();
create trigger cohort_member_gone after delete on cohort_member referencing old table as touched for each statement execute function app.guard_cohort_rows();
create trigger cohort_area_added after insert on cohort_area referencing new table as touched for each statement execute function app.guard_cohort_rows();
create trigger cohort_area_moved after update on cohort_area referencing new table as touched for each statement execute function app.guard_cohort_rows();
create trigger cohort_area_gone after delete on cohort_area referencing old table as touched for each statement execute function app.guard_cohort_rows();

create function app.refuse_entry_change() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception using errcode = '23001', constraint = 'cohort_entry_is_final', message = 'a locked cohort never changes: constraint "cohort_entry_is_final"';
end $$;
create trigger cohort_entry_final before update or delete on cohort_entry for each statement execute function app.refuse_entry_change();
create trigger cohort_entry_kept before truncate on cohort_entry for each statement execute function app.refuse_entry_change();

-- ── The lock ────────────────────────────────────────────────────────────────────────────────────────────────────────
-- People of locked cohorts of a programme, by village: few rows, however many people.
create function app.locked_by_village(asked_programme uuid) returns table (village_code text, people bigint)
language sql stable set search_path = public, pg_temp
begin atomic
  select e.village_code, count(*) from cohort c join cohort_entry e on e.cohort_id = c.id
  where c.programme_id = asked_programme and c.state = 'LOCKED' group by 1;
end;

-- What everybody can reckon again from the rows: a line for the cohort, then one for each entry in order of number, each a row as PostgreSQL writes it.
create function app.cohort_content_hash(asked_cohort uuid) returns bytea
language sql stable set search_path = public, pg_temp set datestyle = 'ISO, YMD'
begin atomic
  select sha256(convert_to(
    (select row('payung cohort 1', c.id, c.programme_id, c.rule_version, c.priority_version, c.judged_on, c.seed)::text || E'\n' from cohort c where c.id = asked_cohort)
    || coalesce((select string_agg(row(e.entry_no, e.worker_id, e.person_id, e.worker_version, e.name, e.birth_place, e.birth_date, e.sex, e.address, e.rt, e.rw,
        e.village_code, e.occupation_code, e.income_bracket, e.welfare_decile, e.welfare_source, e.membership_kind, e.membership_number, e.public_service,
        e.status, e.declared_from, e.declared_until, e.declared_payer_kind, e.area_code, e.place, e.points, e.met)::text, E'\n' order by e.entry_no)
      from cohort_entry e where e.cohort_id = asked_cohort), ''), 'UTF8'));
end;

-- Locks a cohort: everybody's facts of this moment, the quotas kept over all cohorts of the programme, the hash over what was written.
-- It runs as the crossing role because nobody else may write entries, and since through the policies each of 75,489 records would ask for its link.
-- Whether the rule still admits them is asked by the caller of the entries, in the same transaction.
create function app.lock_cohort(asked_cohort uuid, reason text) returns table (entries integer, content_hash bytea)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  c cohort;
  written integer;
  hashed bytea;
begin
  select * into c from cohort k where k.id = asked_cohort and k.tenant_id = app.tenant_id() for update;
  if c.id is null or app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null
    or c.state not in ('DRAFT', 'PUBLISHED') or c.computed_at is null then
    raise exception using errcode = '23514', constraint = 'cohort_lockable', message = 'nothing to lock: constraint "cohort_lockable"';
  end if;
  if app.user_id() = any (c.makers) then
    raise exception using errcode = '23514', constraint = 'cohort_maker_is_not_locker', message = 'made by the same person: constraint "cohort_maker_is_not_locker"';
  end if;
  -- Two cohorts of a programme, or a cohort and a smaller quota, one after the other.
  perform pg_advisory_xact_lock(hashtextextended('programme ' || c.programme_id, 0));
  if exists (
    with here as (select m.village_code, count(*) as people from cohort_member m where m.cohort_id = c.id and m.standing = 'MEMBER' group by 1),
      everywhere as (select v.village_code, sum(v.people) as people from (select * from here union all select * from app.locked_by_village(c.programme_id)) v group by 1)
    select from programme_quota q join everywhere v on v.village_code = q.area_code or starts_with(v.village_code, q.area_code || '.')
    where q.programme_id = c.programme_id group by q.area_code, q.people having sum(v.people) > q.people
    union all
    select from here h where not exists (select from programme_quota q where q.programme_id = c.programme_id
      and (h.village_code = q.area_code or starts_with(h.village_code, q.area_code || '.')))) then
    raise exception using errcode = '23514', constraint = 'cohort_within_quota', message = 'more people than the quotas allow: constraint "cohort_within_quota"';
  end if;
  insert into cohort_entry (cohort_id, entry_no, tenant_id, worker_id, person_id, worker_version, national_id_cipher, national_id_prefix, name, birth_place,
    birth_date, sex, address, rt, rw, village_code, regency_code, occupation_code, income_bracket, welfare_decile, welfare_source, membership_kind,
    membership_number, public_service, status, declared_from, declared_until, declared_payer_kind, area_code, place, points, met)
  select c.id, row_number() over (order by w.village_code collate "C", l.name_order, w.id), c.tenant_id, w.id, w.person_id, w.version, w.national_id_cipher,
    w.national_id_prefix, w.name, w.birth_place, w.birth_date, w.sex, w.address, w.rt, w.rw, w.village_code, left(w.village_code, 5), w.occupation_code,
    w.income_bracket, w.welfare_decile, w.welfare_source, w.membership_kind, w.membership_number, w.public_service, w.status, lower(w.declared_period),
    upper(w.declared_period), w.declared_payer_kind, m.area_code, m.place, m.points, m.met
  from cohort_member m join worker w on w.id = m.worker_id
    -- Only whom this tenant still reads in full, and who was not merged into another or taken back.
    join worker_listing l on l.tenant_id = c.tenant_id and l.worker_id = m.worker_id and l.level = 'FULL'
  where m.cohort_id = c.id and m.standing = 'MEMBER';
  get diagnostics written = row_count;
  if written = 0 or written <> (select count(*) from cohort_member m where m.cohort_id = c.id and m.standing = 'MEMBER') then
    raise exception using errcode = '23514', constraint = 'cohort_is_stale', message = 'somebody is no longer there: constraint "cohort_is_stale"';
  end if;
  if exists (select from cohort_entry e join cohort_entry o on o.worker_id = e.worker_id and o.cohort_id <> e.cohort_id
      join cohort k on k.id = o.cohort_id and k.programme_id = c.programme_id and k.state = 'LOCKED' where e.cohort_id = c.id) then
    raise exception using errcode = '23505', constraint = 'cohort_member_twice', message = 'already in a locked cohort of the programme: constraint "cohort_member_twice"';
  end if;
  hashed := app.cohort_content_hash(c.id);
  update cohort k set state = 'LOCKED', locked_at = now(), locked_by = app.user_id(), lock_reason = reason, content_hash = hashed, members = written,
    version = k.version + 1, updated_by = app.user_id(), updated_at = now() where k.id = c.id;
  return query select written, hashed;
end $$;

-- A quota never falls below the people who are locked in it.
create or replace function app.guard_quota() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  owner programme;
begin
  select * into owner from programme p where p.id = case when tg_op = 'DELETE' then old.programme_id else new.programme_id end for share;
  if owner.state = 'CLOSED' then
    raise exception using errcode = '23001', constraint = 'programme_is_settled', message = 'a closed programme no longer changes: constraint "programme_is_settled"';
  end if;
  if tg_op <> 'INSERT' and owner.state = 'OPEN' then
    perform pg_advisory_xact_lock(hashtextextended('programme ' || old.programme_id, 0));
    if (select coalesce(sum(v.people), 0) from app.locked_by_village(old.programme_id) v
        where v.village_code = old.area_code or starts_with(v.village_code, old.area_code || '.'))
      > (case when tg_op = 'DELETE' then 0 else new.people end) then
      raise exception using errcode = '23514', constraint = 'quota_below_locked', message = 'fewer than are locked: constraint "quota_below_locked"';
    end if;
  end if;
  if tg_op = 'DELETE' then return old; end if;
  -- Of an area and a part of it nobody could say which quota counts.
  if exists (select from programme_quota q where q.programme_id = new.programme_id and q.area_code <> new.area_code
      and (starts_with(q.area_code, new.area_code || '.') or starts_with(new.area_code, q.area_code || '.'))) then
    raise exception using errcode = '23514', constraint = 'programme_quota_nested', message = 'an area within another: constraint "programme_quota_nested"';
  end if;
  if tg_op = 'INSERT' then new.opened := owner.state = 'OPEN'; end if;
  return new;
end $$;

-- ── Who sees and writes ─────────────────────────────────────────────────────────────────────────────────────────────
alter table priority_version enable row level security;
alter table priority_version force row level security;
create policy priority_version_read on priority_version for select using (tenant_id = (select app.tenant_id()));
create policy priority_version_add on priority_version for insert with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
create policy priority_version_change on priority_version for update using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
create policy priority_version_remove on priority_version for delete using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
grant select, insert, update (used_at), delete on priority_version to payung_app;

alter table cohort enable row level security;
alter table cohort force row level security;
create policy cohort_read on cohort for select using (tenant_id = (select app.tenant_id()));
create policy cohort_add on cohort for insert with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
create policy cohort_change on cohort for update using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
grant select, insert (tenant_id, programme_id, name, filter, seed, reserve_percent, created_by, updated_by),
  update (name, filter, seed, reserve_percent, state, rule_version, priority_version, judged_on, computed_at, computed_by, eligible, members, reserves,
    version, updated_by, updated_at) on cohort to payung_app;

alter table cohort_area enable row level security;
alter table cohort_area force row level security;
create policy cohort_area_read on cohort_area for select using (tenant_id = (select app.tenant_id()));
create policy cohort_area_add on cohort_area for insert with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
create policy cohort_area_remove on cohort_area for delete using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
grant select, insert, delete on cohort_area to payung_app;

-- People: within the membership's area. An agency's own people are told by their record, which a cohort does not repeat.
alter table cohort_member enable row level security;
alter table cohort_member force row level security;
create policy cohort_member_read on cohort_member for select using (
  tenant_id = (select app.tenant_id()) and starts_with(village_code, (select app.area_scope())) and (select app.agency_id()) is null);
create policy cohort_member_add on cohort_member for insert with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
create policy cohort_member_change on cohort_member for update using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
create policy cohort_member_remove on cohort_member for delete using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
grant select, insert, update (standing), delete on cohort_member to payung_app;

alter table cohort_entry enable row level security;
alter table cohort_entry force row level security;
create policy cohort_entry_read on cohort_entry for select using (
  tenant_id = (select app.tenant_id()) and starts_with(village_code, (select app.area_scope())) and (select app.agency_id()) is null);
grant select on cohort_entry to payung_app;

revoke execute on function app.lock_cohort(uuid, text), app.locked_by_village(uuid), app.cohort_content_hash(uuid) from public;
grant execute on function app.locked_by_village(uuid), app.cohort_content_hash(uuid) to payung_app, payung_crossing;
grant select, update (state, locked_at, locked_by, lock_reason, content_hash, members, version, updated_by, updated_at) on cohort to payung_crossing;
grant select on cohort_member, programme_quota, programme, rule_version, priority_version to payung_crossing;
grant select, insert on cohort_entry to payung_crossing;
alter function app.lock_cohort(uuid, text) owner to payung_crossing;
grant execute on function app.lock_cohort(uuid, text) to payung_app;
