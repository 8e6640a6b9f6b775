-- Programmes: whom a government means to protect, where, how many, for which months and by what rule.

create table programme (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  name text not null check (length(name) between 3 and 160),
  description text check (length(description) <= 2000),
  -- Pension is for wage earners.
  insurance_programmes text[] not null
    check (cardinality(insurance_programmes) > 0 and insurance_programmes <@ array['WORK_ACCIDENT', 'DEATH', 'OLD_AGE']),
  -- Whom it is meant for, in words of the catalogue; the rule decides.
  occupation_codes text[] not null default '{}' check (cardinality(occupation_codes) <= 100),
  -- Contribution months, half-open.
  period daterange not null check (not isempty(period) and lower(period) is not null and upper(period) is not null
    and extract(day from lower(period)) = 1 and extract(day from upper(period)) = 1),
  funding_source text not null check (funding_source in ('NATIONAL_BUDGET', 'REGIONAL_BUDGET', 'PROVINCIAL_BUDGET', 'VILLAGE_BUDGET',
    'PALM_REVENUE_SHARE', 'TOBACCO_REVENUE_SHARE', 'CSR', 'SPONSOR', 'SELF')),
  -- PP 50/2025: whether it reaches workers paid from public budgets is unsettled, so whoever plans the money says it.
  relief text check (relief in ('RELIEF_TRANSPORT_WORKERS', 'RELIEF_OTHER_WORKERS')),
  legal_note text check (length(legal_note) <= 500),
  proposers text[] not null default '{}' check (proposers <@ array['VILLAGE', 'AGENCY', 'MARKET', 'PLATFORM', 'INSURER']),
  state text not null default 'DRAFT' check (state in ('DRAFT', 'OPEN', 'CLOSED')),
  -- Invented for the demonstration.
  synthetic boolean not null default false,
  version integer not null default 1 check (version > 0),
  created_by uuid references app_user,
  created_at timestamptz not null default now(),
  updated_by uuid references app_user,
  updated_at timestamptz not null default now(),
  unique (id, tenant_id)
);
create index on programme (tenant_id, id desc);

create table programme_quota (
  programme_id uuid not null,
  tenant_id uuid not null,
  area_code text not null,
  -- Who keeps the people of the area: they see an open programme with the part that is theirs.
  area_tenant_id uuid not null,
  people integer not null check (people between 1 and 10000000),
  opened boolean not null default false,
  primary key (programme_id, area_code),
  foreign key (programme_id, tenant_id) references programme (id, tenant_id),
  foreign key (area_code, area_tenant_id) references area (code, custodian_tenant_id)
);
create index on programme_quota (area_tenant_id, programme_id);

-- Which rule held when: decrees will point at versions, so what was used is never rewritten.
create table rule_version (
  programme_id uuid not null,
  version integer not null check (version > 0),
  tenant_id uuid not null,
  rule jsonb not null check (length(rule::text) <= 40000),
  effective_from date not null,
  note text check (length(note) <= 500),
  saved_by uuid references app_user,
  saved_at timestamptz not null default now(),
  -- Since when people are judged by it.
  used_at timestamptz,
  primary key (programme_id, version),
  foreign key (programme_id, tenant_id) references programme (id, tenant_id)
);

-- ── What never changes ──────────────────────────────────────────────────────────────────────────────────────────────
create function app.guard_rule_version() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if old.used_at is not null then
    raise exception using errcode = '23001', constraint = 'rule_version_is_used',
      message = 'people were judged by this rule: constraint "rule_version_is_used"';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger rule_version_guard before update or delete on rule_version for each row execute function app.guard_rule_version();

-- What others rely on once it is open stays: whom it insures, for which months, from what money.
create function app.guard_programme() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  free_keys constant text[] := '{name,description,legal_note,proposers,occupation_codes,state,version,updated_by,updated_at}';
begin
  if new.tenant_id <> old.tenant_id or old.state = 'CLOSED' then
    raise exception using errcode = '23001', constraint = 'programme_is_settled', message = 'a closed programme no longer changes: constraint "programme_is_settled"';
  end if;
  if new.state <> old.state and (old.state, new.state) not in (('DRAFT', 'OPEN'), ('OPEN', 'CLOSED')) then
    raise exception using errcode = '23514', constraint = 'programme_transition', message = 'not the next state: constraint "programme_transition"';
  end if;
  if old.state = 'OPEN' and (to_jsonb(new) - free_keys) <> (to_jsonb(old) - free_keys) then
    raise exception using errcode = '23001', constraint = 'programme_is_open', message = 'others rely on an open programme: constraint "programme_is_open"';
  end if;
  return new;
end $$;
create trigger programme_guard before update on programme for each row execute function app.guard_programme();

-- Opening uses the rules and shows each area its part; both in the statement that opens, so that neither can be forgotten.
create function app.open_programme() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if not exists (select from rule_version v where v.programme_id = new.id)
    or not exists (select from programme_quota q where q.programme_id = new.id) then
    raise exception using errcode = '23514', constraint = 'programme_incomplete', message = 'no rule or no quota: constraint "programme_incomplete"';
  end if;
  update rule_version set used_at = now() where programme_id = new.id and used_at is null;
  update programme_quota set opened = true where programme_id = new.id and not opened;
  return null;
end $$;
create trigger programme_opened after update of state on programme for each row
  when (old.state = 'DRAFT' and new.state = 'OPEN') execute function app.open_programme();

create function app.guard_quota() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  owner programme;
begin
  select * into owner from programme p where p.id = case when tg_op = 'DELETE' then old.programme_id else new.programme_id end for share;
  if owner.state = 'CLOSED' then
    raise exception using errcode = '23001', constraint = 'programme_is_settled', message = 'a closed programme no longer changes: constraint "programme_is_settled"';
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
create trigger programme_quota_guard before insert or update or delete on programme_quota for each row execute function app.guard_quota();

create function app.use_rule_of_open_programme() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  owner_state text;
begin
  select p.state into owner_state from programme p where p.id = new.programme_id for share;
  if owner_state = 'CLOSED' then
    raise exception using errcode = '23001', constraint = 'programme_is_settled', message = 'a closed programme no longer changes: constraint "programme_is_settled"';
  end if;
  new.used_at := case when owner_state = 'OPEN' then now() end;
  return new;
end $$;
create trigger rule_version_use before insert on rule_version for each row execute function app.use_rule_of_open_programme();

-- ── Who sees and writes ─────────────────────────────────────────────────────────────────────────────────────────────
alter table programme_quota enable row level security;
alter table programme_quota force row level security;
-- Of an open programme each area's keeper sees its own part. No look at `programme` here: its policy looks at this table.
create policy programme_quota_read on programme_quota for select using (
  tenant_id = (select app.tenant_id()) or (opened and area_tenant_id = (select app.tenant_id())));
create policy programme_quota_add on programme_quota for insert with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
create policy programme_quota_change on programme_quota for update using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
create policy programme_quota_remove on programme_quota for delete using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
grant select, insert, update (people, opened), delete on programme_quota to payung_app;

alter table programme enable row level security;
alter table programme force row level security;
create policy programme_read on programme for select using (
  tenant_id = (select app.tenant_id())
  or (state <> 'DRAFT' and exists (select from programme_quota q where q.programme_id = programme.id and q.area_tenant_id = (select app.tenant_id()))));
create policy programme_add on programme for insert with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null and state = 'DRAFT');
create policy programme_change on programme for update using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
grant select, insert,
  update (name, description, insurance_programmes, occupation_codes, period, funding_source, relief, legal_note, proposers, state, version,
    updated_by, updated_at) on programme to payung_app;

alter table rule_version enable row level security;
alter table rule_version force row level security;
create policy rule_version_read on rule_version for select using (
  tenant_id = (select app.tenant_id())
  or (used_at is not null and exists (select from programme p where p.id = rule_version.programme_id)));
create policy rule_version_add on rule_version for insert with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
create policy rule_version_change on rule_version for update using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
create policy rule_version_remove on rule_version for delete using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
grant select, insert, update (rule, effective_from, note, saved_by, saved_at, used_at), delete on rule_version to payung_app;
