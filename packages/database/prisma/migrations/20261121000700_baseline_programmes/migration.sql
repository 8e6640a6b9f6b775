-- Programmes: months, quotas by area, rules of eligibility and points of priority in versions.

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
  -- A draft of a programme that nobody will open is discarded: it leaves the lists, and the log keeps what was of it.
  state text not null default 'DRAFT' check (state in ('DRAFT', 'OPEN', 'CLOSED', 'DISCARDED')),
  -- Invented for the demonstration.
  synthetic boolean not null default false,
  version integer not null default 1 check (version > 0),
  created_by uuid references app_user default app.user_id(),
  created_at timestamptz not null default now(),
  updated_by uuid references app_user default app.user_id(),
  updated_at timestamptz not null default now(),
  -- Regulations and agreements by their ids, as a decree keeps them: whoever reads the programme sees of them what their own tenant may.
  regulation_ids uuid[] not null default '{}' check (cardinality(regulation_ids) <= 60),
  agreement_ids uuid[] not null default '{}' check (cardinality(agreement_ids) <= 20),
  unique (id, tenant_id)
);
create index on programme (tenant_id, id desc);
alter table programme enable row level security;
alter table programme force row level security;
grant select, insert (id, tenant_id, name, description, insurance_programmes, occupation_codes, period, funding_source, relief, legal_note, proposers,
  state, synthetic, version, created_by, updated_by, regulation_ids, agreement_ids), update (name, description, insurance_programmes,
  occupation_codes, period, funding_source, relief, legal_note, proposers, state, version, updated_by, updated_at, regulation_ids, agreement_ids) on
  programme to payung_app;
grant select on programme to payung_crossing;

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
alter table programme_quota enable row level security;
alter table programme_quota force row level security;
grant select, insert, update (people, opened), delete on programme_quota to payung_app;
grant select on programme_quota to payung_crossing;

-- Which rule held when: decrees will point at versions, so what was used is never rewritten.
create table rule_version (
  programme_id uuid not null,
  version integer not null check (version > 0),
  tenant_id uuid not null,
  rule jsonb not null check (length(rule::text) <= 40000),
  effective_from date not null,
  note text check (length(note) <= 500),
  saved_by uuid references app_user default app.user_id(),
  saved_at timestamptz not null default now(),
  -- Since when people are judged by it.
  used_at timestamptz,
  primary key (programme_id, version),
  foreign key (programme_id, tenant_id) references programme (id, tenant_id),
  constraint text_without_number check (not app.writes_national_id(note))
);
alter table rule_version enable row level security;
alter table rule_version force row level security;
grant select, insert (programme_id, version, tenant_id, rule, effective_from, note, saved_by), update (rule, effective_from, note, saved_by, saved_at,
  used_at), delete on rule_version to payung_app;
grant select on rule_version to payung_crossing;

-- Which order held when: points for facts. What a cohort was computed with is never rewritten.
create table priority_version (
  programme_id uuid not null,
  version integer not null check (version > 0),
  tenant_id uuid not null,
  criteria jsonb not null check (jsonb_typeof(criteria) = 'array' and length(criteria::text) <= 40000),
  effective_from date not null,
  note text check (length(note) <= 500),
  saved_by uuid references app_user default app.user_id(),
  saved_at timestamptz not null default now(),
  -- Since when somebody was placed by it.
  used_at timestamptz,
  primary key (programme_id, version),
  foreign key (programme_id, tenant_id) references programme (id, tenant_id),
  constraint text_without_number check (not app.writes_national_id(note))
);
alter table priority_version enable row level security;
alter table priority_version force row level security;
grant select, insert (programme_id, version, tenant_id, criteria, effective_from, note, saved_by), update (used_at), delete on priority_version to
  payung_app;
grant select on priority_version to payung_crossing;
