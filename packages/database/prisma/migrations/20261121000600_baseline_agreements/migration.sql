-- The legal basis: regulations, and agreements with the forum of their parties.

-- The legal basis: regulations, agreements among any number of parties, and what the parties report on them.
create table regulation (
  id uuid primary key default uuidv7(),
  -- Null: a national one, reference data of everybody.
  tenant_id uuid references tenant,
  kind text not null check (kind in ('PP', 'INPRES', 'PERMEN', 'PMK', 'PERDA', 'PERGUB', 'PERBUP', 'PERWALI')),
  state text not null default 'PLANNED' check (state in ('PLANNED', 'DRAFT', 'ENACTED', 'REPLACED')),
  number text check (length(number) between 1 and 40),
  year integer check (year between 1945 and 2100),
  title text not null check (length(title) between 5 and 400),
  -- When it is meant to be enacted.
  planned_for date,
  enacted_on date,
  in_force_on date check (in_force_on >= enacted_on),
  replaced_by uuid references regulation check (replaced_by <> id),
  -- From this day its successor holds.
  replaced_on date,
  file_id uuid,
  -- Where a published one was read; the application never writes it.
  source text check (length(source) <= 400),
  -- Invented for the demonstration.
  synthetic boolean not null default false,
  version integer not null default 1,
  created_by uuid references app_user default app.user_id(),
  created_at timestamptz not null default now(),
  updated_by uuid references app_user default app.user_id(),
  updated_at timestamptz not null default now(),
  unique (id, tenant_id),
  foreign key (tenant_id, file_id) references file (tenant_id, id),
  constraint regulation_national check ((tenant_id is null) = (kind in ('PP', 'INPRES', 'PERMEN', 'PMK'))),
  -- Of a published one the day is not always known.
  constraint regulation_enacted check (state in ('PLANNED', 'DRAFT')
    or (number is not null and year is not null and ((enacted_on is not null and in_force_on is not null) or source is not null))),
  constraint regulation_replaced check ((state = 'REPLACED') = (replaced_by is not null) and (state = 'REPLACED') = (replaced_on is not null))
);
create unique index regulation_number on regulation (tenant_id, kind, number, year) nulls not distinct where state in ('ENACTED', 'REPLACED');
create index on regulation (tenant_id, state);
create index on regulation (replaced_by) where replaced_by is not null;
create index on regulation (file_id) where file_id is not null;
alter table regulation enable row level security;
alter table regulation force row level security;
grant select, insert (id, tenant_id, kind, state, number, year, title, planned_for, file_id, created_by, updated_by), update (kind, state, number,
  year, title, planned_for, enacted_on, in_force_on, replaced_by, replaced_on, file_id, version, updated_by, updated_at) on regulation to payung_app;
grant select on regulation to payung_crossing;

-- What of it matters here: which sources may pay, and for whom.
create table regulation_article (
  id uuid primary key default uuidv7(),
  regulation_id uuid not null references regulation,
  tenant_id uuid,
  position integer not null check (position between 1 and 200),
  label text not null check (length(label) between 1 and 60),
  subject text not null check (subject in ('FUNDING_SOURCE', 'GROUP', 'OTHER')),
  funding_source text check (funding_source in ('NATIONAL_BUDGET', 'REGIONAL_BUDGET', 'PROVINCIAL_BUDGET', 'VILLAGE_BUDGET', 'PALM_REVENUE_SHARE',
    'TOBACCO_REVENUE_SHARE', 'CSR', 'SPONSOR', 'SELF')),
  occupation_code text references occupation,
  text text not null check (length(text) between 1 and 1000),
  foreign key (regulation_id, tenant_id) references regulation (id, tenant_id),
  unique (regulation_id, position),
  constraint regulation_article_subject check ((funding_source is null or subject = 'FUNDING_SOURCE') and (occupation_code is null or subject = 'GROUP'))
);
alter table regulation_article enable row level security;
alter table regulation_article force row level security;
grant select, insert, delete on regulation_article to payung_app;

create table agreement (
  id uuid primary key default uuidv7(),
  -- Who drew it up and keeps it.
  tenant_id uuid not null references tenant,
  kind text not null check (kind in ('MEMORANDUM', 'COOPERATION')),
  -- ACTIVE and EXPIRED are no states of a row: they follow from the days, so no nightly run can come too late.
  state text not null default 'DRAFT' check (state in ('DRAFT', 'NEGOTIATION', 'APPROVED', 'SIGNED', 'TERMINATED')),
  number text check (length(number) between 1 and 80),
  title text not null check (length(title) between 5 and 300),
  purpose text not null check (length(purpose) between 5 and 4000),
  -- Half open. It may begin before the ceremony.
  valid daterange not null check (not isempty(valid) and lower(valid) is not null and upper(valid) is not null),
  quota_people integer check (quota_people > 0),
  quota_rupiah bigint check (quota_rupiah > 0),
  -- The memorandum that a cooperation agreement carries out.
  under_id uuid references agreement check (under_id <> id),
  renews_id uuid references agreement check (renews_id <> id),
  approved_by uuid references app_user,
  signed_on date,
  -- First day on which it no longer holds.
  terminated_on date,
  -- Why it was returned, reopened or terminated; stands in its history too.
  state_reason text check (length(state_reason) <= 500),
  source text check (length(source) <= 400),
  synthetic boolean not null default false,
  version integer not null default 1,
  created_by uuid references app_user default app.user_id(),
  created_at timestamptz not null default now(),
  updated_by uuid references app_user default app.user_id(),
  updated_at timestamptz not null default now(),
  unique (id, tenant_id),
  constraint agreement_approved check ((approved_by is not null) = (state in ('APPROVED', 'SIGNED', 'TERMINATED'))),
  constraint agreement_signed check ((signed_on is not null) = (state in ('SIGNED', 'TERMINATED'))),
  constraint agreement_terminated check ((terminated_on is not null) = (state = 'TERMINATED') and terminated_on < upper(valid)),
  constraint text_without_number check (not app.writes_national_id(state_reason))
);
create index on agreement (tenant_id);
create index on agreement (under_id) where under_id is not null;
create index on agreement (renews_id) where renews_id is not null;
alter table agreement enable row level security;
alter table agreement force row level security;
grant select, insert (id, tenant_id, kind, number, title, purpose, valid, quota_people, quota_rupiah, under_id, renews_id, created_by, updated_by),
  update (kind, state, number, title, purpose, valid, quota_people, quota_rupiah, under_id, approved_by, signed_on, terminated_on, state_reason,
  version, updated_by, updated_at) on agreement to payung_app;
grant select on agreement to payung_crossing;

create table agreement_party (
  id uuid primary key default uuidv7(),
  agreement_id uuid not null,
  tenant_id uuid not null,
  -- First party, second party …
  position integer not null check (position between 1 and 30),
  kind text not null check (kind in ('GOVERNMENT', 'INSURER', 'COMPANY', 'UNIVERSITY', 'UNION', 'OTHER')),
  party_tenant_id uuid references tenant,
  -- A party that does not work with Payung.
  outside_name text check (length(outside_name) between 2 and 200),
  signatory_name text check (length(signatory_name) between 2 and 120),
  signatory_title text check (length(signatory_title) between 2 and 160),
  signatory_capacity text not null default 'DEFINITIVE' check (signatory_capacity in ('DEFINITIVE', 'ACTING_PJ', 'ACTING_PLT')),
  foreign key (agreement_id, tenant_id) references agreement (id, tenant_id),
  unique (agreement_id, id),
  unique (agreement_id, position) deferrable initially deferred,
  unique (agreement_id, party_tenant_id) deferrable initially deferred,
  constraint agreement_party_who check ((party_tenant_id is null) <> (outside_name is null))
);
create index on agreement_party (party_tenant_id) where party_tenant_id is not null;
alter table agreement_party enable row level security;
alter table agreement_party force row level security;
grant select, insert, update ("position", kind, party_tenant_id, outside_name, signatory_name, signatory_title, signatory_capacity), delete on
  agreement_party to payung_app;
grant select on agreement_party to payung_crossing;

create table obligation (
  id uuid primary key default uuidv7(),
  agreement_id uuid not null,
  tenant_id uuid not null,
  party_id uuid not null,
  position integer not null check (position between 1 and 200),
  text text not null check (length(text) between 3 and 1000),
  due_on date,
  foreign key (agreement_id, tenant_id) references agreement (id, tenant_id),
  foreign key (agreement_id, party_id) references agreement_party (agreement_id, id),
  unique (agreement_id, id),
  unique (agreement_id, position) deferrable initially deferred
);
create index on obligation (party_id);
create index on obligation (due_on) where due_on is not null;
alter table obligation enable row level security;
alter table obligation force row level security;
grant select, insert, update (party_id, "position", text, due_on), delete on obligation to payung_app;

create table agreement_regulation (
  agreement_id uuid not null,
  regulation_id uuid not null references regulation,
  tenant_id uuid not null,
  primary key (agreement_id, regulation_id),
  foreign key (agreement_id, tenant_id) references agreement (id, tenant_id)
);
create index on agreement_regulation (regulation_id);
alter table agreement_regulation enable row level security;
alter table agreement_regulation force row level security;
grant select, insert, delete on agreement_regulation to payung_app;

create table agreement_document (
  id uuid primary key default uuidv7(),
  agreement_id uuid not null references agreement,
  -- Whose file it is.
  tenant_id uuid not null references tenant,
  kind text not null check (kind in ('DRAFT', 'SIGNED', 'ANNEX', 'OTHER')),
  file_id uuid not null,
  added_by uuid references app_user default app.user_id(),
  added_at timestamptz not null default now(),
  removed_at timestamptz,
  foreign key (tenant_id, file_id) references file (tenant_id, id)
);
create index on agreement_document (agreement_id);
create index on agreement_document (file_id);
alter table agreement_document enable row level security;
alter table agreement_document force row level security;
grant select, insert (id, agreement_id, tenant_id, kind, file_id, added_by), update (removed_at) on agreement_document to payung_app;
grant select on agreement_document to payung_crossing;

-- What happened to it, written by the database itself: nobody edits how an agreement came about.
create table agreement_step (
  id uuid primary key default uuidv7(),
  agreement_id uuid not null references agreement,
  tenant_id uuid not null references tenant,
  from_state text,
  to_state text not null,
  reason text check (length(reason) <= 500),
  by_user uuid references app_user,
  at timestamptz not null default now()
);
create index on agreement_step (agreement_id, id);
alter table agreement_step enable row level security;
alter table agreement_step force row level security;
grant select on agreement_step to payung_app;
grant insert on agreement_step to payung_crossing;

-- Everybody who had a hand in its text.
create table agreement_maker (
  agreement_id uuid not null references agreement,
  user_id uuid not null references app_user,
  tenant_id uuid not null references tenant,
  primary key (agreement_id, user_id)
);
alter table agreement_maker enable row level security;
alter table agreement_maker force row level security;
grant select on agreement_maker to payung_app;
grant select, insert on agreement_maker to payung_crossing;

-- Which of a party's agencies or villages an obligation falls to: the party's own affair, at any time.
create table obligation_assignment (
  id uuid primary key default uuidv7(),
  obligation_id uuid not null references obligation on delete cascade,
  tenant_id uuid not null references tenant,
  agency_id uuid,
  area_code text references area,
  assigned_by uuid references app_user default app.user_id(),
  assigned_at timestamptz not null default now(),
  foreign key (tenant_id, agency_id) references agency (tenant_id, id),
  constraint obligation_assignment_to check (agency_id is not null or area_code is not null),
  unique nulls not distinct (obligation_id, agency_id, area_code)
);
create index on obligation_assignment (tenant_id, agency_id);
alter table obligation_assignment enable row level security;
alter table obligation_assignment force row level security;
grant select, insert (id, obligation_id, tenant_id, agency_id, area_code, assigned_by), delete on obligation_assignment to payung_app;

create table obligation_report (
  id uuid primary key default uuidv7(),
  agreement_id uuid not null,
  obligation_id uuid not null,
  tenant_id uuid not null references tenant,
  outcome text not null check (outcome in ('PROGRESS', 'DONE')),
  text text not null check (length(text) between 3 and 2000),
  -- When what is reported happened.
  happened_on date not null,
  reported_by uuid references app_user,
  reported_at timestamptz not null default now(),
  foreign key (agreement_id, obligation_id) references obligation (agreement_id, id),
  unique (id, tenant_id),
  constraint text_without_number check (not app.writes_national_id(text))
);
create index on obligation_report (obligation_id, id desc);
create index on obligation_report (agreement_id, id desc);
alter table obligation_report enable row level security;
alter table obligation_report force row level security;
grant select, insert (id, agreement_id, obligation_id, tenant_id, outcome, text, happened_on, reported_by) on obligation_report to payung_app;

create table obligation_report_file (
  report_id uuid not null,
  tenant_id uuid not null,
  file_id uuid not null,
  primary key (report_id, file_id),
  foreign key (report_id, tenant_id) references obligation_report (id, tenant_id),
  foreign key (tenant_id, file_id) references file (tenant_id, id)
);
create index on obligation_report_file (file_id);
alter table obligation_report_file enable row level security;
alter table obligation_report_file force row level security;
grant select, insert on obligation_report_file to payung_app;
grant select on obligation_report_file to payung_crossing;

create table agreement_comment (
  id uuid primary key default uuidv7(),
  agreement_id uuid not null references agreement,
  obligation_id uuid,
  tenant_id uuid not null references tenant,
  text text not null check (length(text) between 1 and 2000),
  written_by uuid references app_user,
  written_at timestamptz not null default now(),
  foreign key (agreement_id, obligation_id) references obligation (agreement_id, id),
  constraint text_without_number check (not app.writes_national_id(text))
);
create index on agreement_comment (agreement_id, id desc);
alter table agreement_comment enable row level security;
alter table agreement_comment force row level security;
grant select, insert (id, agreement_id, obligation_id, tenant_id, text, written_by) on agreement_comment to payung_app;

-- Which warnings went out to whom before it ends: each once.
create table agreement_warning (
  agreement_id uuid not null references agreement,
  tenant_id uuid not null references tenant,
  days_before integer not null check (days_before in (90, 30, 7)),
  at timestamptz not null default now(),
  primary key (agreement_id, tenant_id, days_before)
);
alter table agreement_warning enable row level security;
alter table agreement_warning force row level security;
grant select on agreement_warning to payung_app;
grant select, insert on agreement_warning to payung_crossing;
