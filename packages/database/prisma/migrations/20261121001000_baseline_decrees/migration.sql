-- Decrees: their texts, routes and votes, whom they name, and who holds which line in which months.

-- Who decides in which order, from how many people or how much money on. Each saving is a version; none is rewritten.
create table approval_route (
  tenant_id uuid not null references tenant,
  version integer not null check (version > 0),
  steps jsonb not null check (jsonb_typeof(steps) = 'array' and length(steps::text) <= 8000),
  note text check (length(note) <= 500),
  saved_by uuid references app_user default app.user_id(),
  saved_at timestamptz not null default now(),
  primary key (tenant_id, version),
  constraint text_without_number check (not app.writes_national_id(note))
);
alter table approval_route enable row level security;
alter table approval_route force row level security;
grant select, insert (tenant_id, version, steps, note, saved_by) on approval_route to payung_app;

-- What a draft begins with: considerations and dictums with fields. Each saving is a version; none is rewritten.
create table decree_template (
  tenant_id uuid not null references tenant,
  kind text not null check (kind in ('DESIGNATION', 'AMENDMENT')),
  version integer not null check (version > 0),
  title text not null check (length(title) between 5 and 400),
  considerations text[] not null check (cardinality(considerations) between 1 and 30),
  dictums text[] not null check (cardinality(dictums) between 1 and 30),
  saved_by uuid references app_user default app.user_id(),
  saved_at timestamptz not null default now(),
  primary key (tenant_id, kind, version)
);
alter table decree_template enable row level security;
alter table decree_template force row level security;
grant select, insert (tenant_id, kind, version, title, considerations, dictums, saved_by) on decree_template to payung_app;

-- Whoever is away lets a colleague decide in their place, from one day to another.
create table approval_delegation (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  granted_by uuid not null references app_user default app.user_id(),
  deputy_id uuid not null references app_user check (deputy_id <> granted_by),
  from_day date not null,
  -- First day on which it no longer holds.
  until_day date not null check (until_day > from_day and until_day <= from_day + 370),
  reason text not null check (length(reason) between 3 and 300),
  granted_at timestamptz not null default now(),
  revoked_at timestamptz
);
create index on approval_delegation (tenant_id, deputy_id);
create index on approval_delegation (tenant_id, granted_by);
alter table approval_delegation enable row level security;
alter table approval_delegation force row level security;
grant select, insert (tenant_id, granted_by, deputy_id, from_day, until_day, reason), update (revoked_at) on approval_delegation to payung_app;
grant select on approval_delegation to payung_crossing;

create table decree (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  kind text not null check (kind in ('DESIGNATION', 'AMENDMENT')),
  programme_id uuid not null,
  -- Whose people it designates.
  cohort_id uuid,
  -- The designation that it amends.
  amends_id uuid,
  title text not null check (length(title) between 5 and 400),
  -- First days of months, half open; of an amendment the first is that from which it takes effect.
  from_month date not null check (extract(day from from_month) = 1),
  until_month date not null check (extract(day from until_month) = 1 and until_month > from_month),
  funding_source text not null check (funding_source in ('NATIONAL_BUDGET', 'REGIONAL_BUDGET', 'PROVINCIAL_BUDGET', 'VILLAGE_BUDGET',
    'PALM_REVENUE_SHARE', 'TOBACCO_REVENUE_SHARE', 'CSR', 'SPONSOR', 'SELF')),
  quota_people integer not null check (quota_people > 0),
  considerations text[] not null default '{}' check (cardinality(considerations) <= 30),
  legal_references text[] not null default '{}' check (cardinality(legal_references) <= 60),
  dictums text[] not null default '{}' check (cardinality(dictums) <= 30),
  regulation_ids uuid[] not null default '{}' check (cardinality(regulation_ids) <= 60),
  agreement_ids uuid[] not null default '{}' check (cardinality(agreement_ids) <= 20),
  state text not null default 'DRAFT' check (state in ('DRAFT', 'REVIEW', 'APPROVED', 'SIGNED', 'PUBLISHED', 'ENDED', 'REVOKED', 'CANCELLED')),
  -- Why it was returned, cancelled, ended or revoked.
  state_reason text check (length(state_reason) <= 500),
  -- How often it was submitted; votes count for one submission.
  submission integer not null default 0 check (submission >= 0),
  -- The route of that submission; null is the one that everybody begins with.
  route_version integer,
  -- What the fields of its text say, since it was submitted.
  field_values jsonb check (length(field_values::text) <= 8000),
  -- By month: people, each, together; since it was submitted.
  cost jsonb check (length(cost::text) <= 40000),
  total_rupiah bigint,
  -- Entries, kept in step by the one function that writes them. Of an amendment: who is designated after it.
  people integer not null default 0 check (people >= 0),
  added integer not null default 0 check (added >= 0),
  removed integer not null default 0 check (removed >= 0),
  replaced integer not null default 0 check (replaced >= 0),
  corrected integer not null default 0 check (corrected >= 0),
  -- The cohort's hash when its people were taken over.
  cohort_hash bytea check (length(cohort_hash) = 32),
  annex_hash bytea check (length(annex_hash) = 32),
  number text check (length(number) between 1 and 80),
  signed_on date,
  signatory_name text check (length(signatory_name) between 2 and 120),
  signatory_title text check (length(signatory_title) between 2 and 160),
  signatory_capacity text check (signatory_capacity in ('DEFINITIVE', 'ACTING_PJ', 'ACTING_PLT')),
  signed_file_id uuid,
  content_hash bytea check (length(content_hash) = 32),
  signed_at timestamptz,
  signed_by uuid references app_user,
  -- Counted within the designation that it amends.
  amendment_no integer check (amendment_no > 0),
  -- On the paper itself, so it is there before anybody signs.
  public_code text not null unique check (public_code ~ '^[a-z0-9]{20}$'),
  published_at timestamptz,
  published_by uuid references app_user,
  -- First month that is no longer covered.
  ended_from date check (extract(day from ended_from) = 1),
  closed_at timestamptz,
  closed_by uuid references app_user,
  -- Whoever had a hand in it; none of them votes on it or signs it.
  makers uuid[] not null default '{}',
  synthetic boolean not null default false,
  version integer not null default 1 check (version > 0),
  created_by uuid references app_user default app.user_id(),
  created_at timestamptz not null default now(),
  updated_by uuid references app_user default app.user_id(),
  updated_at timestamptz not null default now(),
  unique (id, tenant_id),
  foreign key (programme_id, tenant_id) references programme (id, tenant_id),
  foreign key (cohort_id, tenant_id) references cohort (id, tenant_id),
  foreign key (amends_id, tenant_id) references decree (id, tenant_id),
  foreign key (tenant_id, signed_file_id) references file (tenant_id, id),
  constraint decree_kind check ((kind = 'DESIGNATION') = (cohort_id is not null) and (kind = 'AMENDMENT') = (amends_id is not null)),
  -- Only the function that signs writes the hash, so nobody else can call a decree signed.
  constraint decree_signed check ((state in ('SIGNED', 'PUBLISHED', 'ENDED', 'REVOKED')) = (content_hash is not null)
    and (content_hash is null) = (signed_at is null) and (content_hash is null) = (number is null) and (content_hash is null) = (signed_on is null)
    and (content_hash is null) = (signed_file_id is null) and (content_hash is null) = (signatory_name is null)
    and (content_hash is null) = (signatory_capacity is null)),
  constraint decree_amendment_number check ((amendment_no is not null) = (kind = 'AMENDMENT' and content_hash is not null)),
  constraint decree_ended check ((state in ('ENDED', 'REVOKED')) = (ended_from is not null) and (ended_from is null) = (closed_at is null)),
  constraint decree_published check ((published_at is null or content_hash is not null) and (state <> 'PUBLISHED' or published_at is not null))
);
create index on decree (tenant_id, id desc);
create index on decree (tenant_id, state);
create index on decree (programme_id, state);
create index on decree (cohort_id) where cohort_id is not null;
create index on decree (amends_id) where amends_id is not null;
create index on decree using gin (agreement_ids);
create index on decree (signed_file_id) where signed_file_id is not null;
create unique index decree_number on decree (tenant_id, number, extract(year from signed_on)) where number is not null;
-- One cohort, one decree: another draft of the same people would only be refused at the end.
create unique index decree_of_cohort on decree (cohort_id) where state <> 'CANCELLED';
alter table decree enable row level security;
alter table decree force row level security;
grant select, insert (tenant_id, kind, programme_id, cohort_id, amends_id, title, from_month, until_month, funding_source, quota_people,
  considerations, legal_references, dictums, regulation_ids, agreement_ids, public_code, created_by, updated_by), update (title, from_month,
  until_month, funding_source, quota_people, considerations, legal_references, dictums, regulation_ids, agreement_ids, state, state_reason,
  submission, route_version, field_values, cost, total_rupiah, published_at, published_by, version, updated_by, updated_at) on decree to payung_app;
grant select, update (state, state_reason, cost, total_rupiah, people, added, removed, replaced, corrected, cohort_hash, annex_hash, number,
  signed_on, signatory_name, signatory_title, signatory_capacity, signed_file_id, content_hash, signed_at, signed_by, amendment_no, ended_from,
  closed_at, closed_by, version, updated_by, updated_at) on decree to payung_crossing;

-- The steps of a submission, as its route set them.
create table decree_step (
  decree_id uuid not null,
  submission integer not null check (submission > 0),
  position integer not null check (position between 1 and 10),
  tenant_id uuid not null,
  label text not null check (length(label) between 2 and 80),
  duty text not null check (duty in ('REVIEW', 'APPROVE')),
  -- How long it may take before it counts as late.
  days integer not null check (days between 1 and 60),
  -- Of one person alone; anybody with the duty where null.
  voter_id uuid references app_user,
  primary key (decree_id, submission, position),
  foreign key (decree_id, tenant_id) references decree (id, tenant_id)
);
alter table decree_step enable row level security;
alter table decree_step force row level security;
grant select, insert on decree_step to payung_app;
grant select on decree_step to payung_crossing;

create table decree_vote (
  id uuid primary key default uuidv7(),
  decree_id uuid not null,
  tenant_id uuid not null,
  submission integer not null,
  position integer not null,
  vote text not null check (vote in ('APPROVE', 'RETURN', 'REJECT')),
  reason text check (length(reason) between 3 and 500),
  -- For whom a deputy votes.
  on_behalf_of uuid references app_user,
  cast_by uuid not null references app_user default app.user_id(),
  cast_at timestamptz not null default now(),
  foreign key (decree_id, submission, position) references decree_step (decree_id, submission, position),
  constraint decree_vote_reason check (vote = 'APPROVE' or reason is not null),
  constraint decree_vote_twice unique (decree_id, submission, cast_by)
);
create unique index decree_vote_once on decree_vote (decree_id, submission, position);
create index on decree_vote (cast_by);
alter table decree_vote enable row level security;
alter table decree_vote force row level security;
grant select, insert (decree_id, tenant_id, submission, "position", vote, reason, on_behalf_of, cast_by) on decree_vote to payung_app;
grant select on decree_vote to payung_crossing;

-- How it came about, written by the database itself.
create table decree_history (
  id uuid primary key default uuidv7(),
  decree_id uuid not null references decree,
  tenant_id uuid not null references tenant,
  from_state text,
  to_state text not null,
  reason text check (length(reason) <= 500),
  by_user uuid references app_user,
  at timestamptz not null default now()
);
create index on decree_history (decree_id, id);
alter table decree_history enable row level security;
alter table decree_history force row level security;
grant select on decree_history to payung_app;
grant select, insert on decree_history to payung_crossing;

-- A person as a decree names them. Nothing ever writes here but the functions below, and nothing at all once the decree is under review.
create table decree_entry (
  decree_id uuid not null,
  entry_no integer not null check (entry_no > 0),
  tenant_id uuid not null,
  change text not null check (change in ('DESIGNATE', 'ADD', 'REMOVE', 'REPLACE', 'CORRECT')),
  -- The line of the designation's annex that is taken away, replaced or corrected.
  target_line integer,
  reason_code text check (reason_code in ('DECEASED', 'MOVED', 'EMPLOYED', 'NEVER_ELIGIBLE', 'OVER_AGE', 'NOT_POOR', 'DUPLICATE',
    'REFUSED', 'NOT_FOUND', 'QUOTA_LEFT', 'IDENTITY_WRONG', 'OTHER')),
  note text check (length(note) between 3 and 300),
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
  occupation_code text,
  income_bracket text,
  area_code text not null,
  -- No foreign keys: the only writers take every row from a cohort or a record, and checking each of 75,489 again took as long as writing them.
  primary key (decree_id, entry_no),
  constraint decree_entry_change check ((change in ('REMOVE', 'REPLACE', 'CORRECT')) = (target_line is not null)
    and (change = 'DESIGNATE') = (reason_code is null)),
  constraint text_without_number check (not app.writes_national_id(note))
);
create index on decree_entry (worker_id, decree_id);
create unique index decree_entry_line on decree_entry (decree_id, target_line) where target_line is not null;
alter table decree_entry enable row level security;
alter table decree_entry force row level security;
grant select on decree_entry to payung_app;
grant select, insert, delete on decree_entry to payung_crossing;

-- The annex as it stands: for every line of a signed designation who holds it, in which months, by which entry. What it was on any day is read here.
create table decree_holding (
  decree_id uuid not null,
  line_no integer not null,
  entry_decree_id uuid not null,
  entry_no integer not null,
  tenant_id uuid not null,
  programme_id uuid not null,
  worker_id uuid not null,
  person_id bigint not null,
  area_code text not null,
  village_code text not null,
  from_month date not null,
  -- Half open; the same as the first where it was taken away before it began.
  until_month date not null check (until_month >= from_month),
  primary key (decree_id, line_no, entry_decree_id)
);
create index on decree_holding (person_id, programme_id);
create index on decree_holding (worker_id);
alter table decree_holding enable row level security;
alter table decree_holding force row level security;
grant select on decree_holding to payung_app;
grant select, insert, update (until_month) on decree_holding to payung_crossing;

-- What was said once and is not said again: that a decree ends, and that a step has taken longer than it may.
create table decree_warning (
  decree_id uuid not null,
  tenant_id uuid not null,
  what text not null check (what ~ '^(ENDING_(90|30|7)|LATE_[0-9]+_[0-9]+)$'),
  at timestamptz not null default now(),
  primary key (decree_id, what),
  foreign key (decree_id, tenant_id) references decree (id, tenant_id) on delete cascade
);
create index on decree_warning (tenant_id);
alter table decree_warning enable row level security;
alter table decree_warning force row level security;
grant select on decree_warning to payung_app;
grant select, insert on decree_warning to payung_crossing;
