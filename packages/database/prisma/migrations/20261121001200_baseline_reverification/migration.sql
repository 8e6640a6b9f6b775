-- Looking again at a signed decree: when, at whom, and what was decided.

-- Re-verification: a signed decree is looked at again, on a schedule or because something came to light. Whoever something speaks against is a line of a
-- work list; what a person decides of them is never changed, only decided anew; from the outcome an amendment is drafted.
create table reverification_schedule (
  decree_id uuid primary key,
  tenant_id uuid not null,
  -- Null: on evidence alone.
  every_months integer check (every_months between 1 and 24),
  next_on date,
  -- The due day of which people were told already.
  reminded_of date,
  updated_by uuid references app_user default app.user_id(),
  updated_at timestamptz not null default now(),
  foreign key (decree_id, tenant_id) references decree (id, tenant_id),
  constraint reverification_schedule_day check ((every_months is null) = (next_on is null))
);
create index on reverification_schedule (tenant_id, next_on);
alter table reverification_schedule enable row level security;
alter table reverification_schedule force row level security;
grant select, insert (decree_id, tenant_id, every_months, next_on, updated_by), update (every_months, next_on, updated_by, updated_at) on
  reverification_schedule to payung_app;
grant select, update (reminded_of) on reverification_schedule to payung_crossing;

create table reverification (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  -- The designation; its amendments are in it.
  decree_id uuid not null,
  -- Who stands in the annex on this day, by what is known of them then.
  as_of date not null,
  because text not null check (because in ('SCHEDULE', 'EVIDENCE')),
  note text check (length(note) <= 500),
  state text not null default 'OPEN' check (state in ('OPEN', 'CLOSED', 'CANCELLED')),
  state_reason text check (length(state_reason) <= 500),
  -- How many stood in the annex and how many of them are listed; null until the list is made, which is once.
  people integer check (people >= 0),
  listed integer check (listed >= 0 and listed <= people),
  -- What was drafted from its outcome.
  amendment_id uuid,
  closed_at timestamptz,
  closed_by uuid references app_user,
  -- Invented for the demonstration.
  synthetic boolean not null default false,
  version integer not null default 1 check (version > 0),
  created_by uuid references app_user default app.user_id(),
  created_at timestamptz not null default now(),
  updated_by uuid references app_user default app.user_id(),
  updated_at timestamptz not null default now(),
  unique (id, tenant_id),
  foreign key (decree_id, tenant_id) references decree (id, tenant_id),
  foreign key (amendment_id, tenant_id) references decree (id, tenant_id),
  check ((people is null) = (listed is null)),
  check ((state = 'CANCELLED') = (state_reason is not null)),
  check ((closed_at is null) = (state = 'OPEN')),
  -- What was written before stays as it was written.
  constraint text_without_number check (not app.writes_national_id(note))
);
create index on reverification (tenant_id, id desc);
create index on reverification (amendment_id) where amendment_id is not null;
create unique index reverification_open on reverification (decree_id) where state = 'OPEN';
create index on reverification (decree_id, id desc);
alter table reverification enable row level security;
alter table reverification force row level security;
grant select, insert (id, tenant_id, decree_id, as_of, because, note, created_by, updated_by), update (state, state_reason, people, listed,
  amendment_id, version, updated_by, updated_at) on reverification to payung_app;
grant select, update (version) on reverification to payung_crossing;

create table reverification_item (
  reverification_id uuid not null,
  -- Of the annex.
  line_no integer not null,
  tenant_id uuid not null,
  -- By which entry they stand there.
  entry_decree_id uuid not null,
  entry_no integer not null,
  worker_id uuid not null,
  area_code text not null,
  village_code text not null,
  -- The weightiest, and all.
  -- A review also finds who was never eligible, and an amendment says so.
  finding text not null check (finding in ('DECEASED', 'DUPLICATE', 'MOVED', 'EMPLOYED', 'NEVER_ELIGIBLE', 'OVER_AGE', 'NOT_POOR',
    'REFUSED', 'INELIGIBLE', 'NOT_FOUND')),
  findings text[] not null check (finding = any (findings)),
  suggested text not null check (suggested in ('KEEP', 'GRADUATE', 'REMOVE', 'REPLACE')),
  -- What each rests on: source, day, what it says; ids, codes and numbers alone.
  evidence jsonb not null check (jsonb_typeof(evidence) = 'array' and length(evidence::text) <= 8000),
  -- As it was decided last, kept in step by the decisions.
  outcome text check (outcome in ('KEEP', 'GRADUATE', 'REMOVE', 'REPLACE')),
  decision_id uuid,
  primary key (reverification_id, line_no),
  foreign key (reverification_id, tenant_id) references reverification (id, tenant_id)
);
create index on reverification_item (reverification_id, outcome, line_no);
create index on reverification_item (worker_id);
alter table reverification_item enable row level security;
alter table reverification_item force row level security;
grant select, insert (reverification_id, line_no, tenant_id, entry_decree_id, entry_no, worker_id, area_code, village_code, finding, findings,
  suggested, evidence) on reverification_item to payung_app;
grant select, update (outcome, decision_id) on reverification_item to payung_crossing;

create table reverification_decision (
  id uuid primary key default uuidv7(),
  reverification_id uuid not null,
  line_no integer not null,
  tenant_id uuid not null,
  outcome text not null check (outcome in ('KEEP', 'GRADUATE', 'REMOVE', 'REPLACE', 'TAKEN_BACK')),
  reason_code text check (reason_code in ('DECEASED', 'MOVED', 'EMPLOYED', 'NEVER_ELIGIBLE', 'OVER_AGE', 'NOT_POOR',
    'DUPLICATE', 'REFUSED', 'NOT_FOUND', 'OTHER')),
  note text check (length(note) between 3 and 300),
  decided_by uuid references app_user default app.user_id(),
  decided_at timestamptz not null default now(),
  foreign key (reverification_id, line_no) references reverification_item (reverification_id, line_no),
  constraint reverification_decision_reason check ((outcome in ('KEEP', 'TAKEN_BACK')) = (reason_code is null)),
  constraint reverification_decision_note check (reason_code is distinct from 'OTHER' or note is not null),
  constraint text_without_number check (not app.writes_national_id(note))
);
create index on reverification_decision (reverification_id, line_no, id desc);
alter table reverification_decision enable row level security;
alter table reverification_decision force row level security;
grant select, insert (id, reverification_id, line_no, tenant_id, outcome, reason_code, note, decided_by) on reverification_decision to payung_app;
grant select on reverification_decision to payung_crossing;
