-- Events of a life and the claims that follow from them, decision 0142.

alter table reference_amount drop constraint reference_amount_unit_check;
alter table reference_amount add constraint reference_amount_unit_check check (unit in ('RUPIAH', 'PERMILLE', 'YEARS', 'MONTHS', 'DAYS', 'PEOPLE'));

-- Of the tenant that keeps the record. A day that is known by its month or year alone is the first of it.
create table life_event (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  worker_id uuid not null references worker,
  kind text not null check (kind in ('DEATH', 'ACCIDENT', 'OCCUPATIONAL_ILLNESS', 'TOTAL_DISABILITY', 'MOVE', 'EMPLOYED_ELSEWHERE', 'RETURN')),
  event_day date not null,
  day_precision text not null default 'DAY' check (day_precision in ('DAY', 'MONTH', 'YEAR')),
  place text not null check (length(place) between 2 and 120),
  -- By these three it is sorted whether it was at work (`packages/domain/src/benefit/work-relation.ts`).
  at_work_or_on_the_way boolean,
  because_of_work boolean,
  in_traffic boolean,
  state text not null default 'REPORTED' check (state in ('REPORTED', 'WITHDRAWN')),
  withdrawn_by uuid references app_user,
  withdrawn_at timestamptz,
  withdrawal_reason text check (length(withdrawal_reason) between 10 and 300),
  created_by uuid not null references app_user default app.user_id(),
  created_at timestamptz not null default now(),
  unique (id, tenant_id),
  constraint life_event_partial_day check (day_precision = 'DAY' or extract(day from event_day) = 1),
  constraint life_event_withdrawn check ((state = 'WITHDRAWN') = (withdrawn_by is not null) and (withdrawn_by is null) = (withdrawal_reason is null)
    and (withdrawn_by is null) = (withdrawn_at is null)),
  constraint text_without_number check (not app.writes_national_id(place) and not app.writes_national_id(withdrawal_reason))
);
create index on life_event (tenant_id, id);
create index on life_event (created_by);
create unique index life_event_once on life_event (worker_id, kind, event_day) where state = 'REPORTED';
create unique index life_event_one_death on life_event (worker_id) where state = 'REPORTED' and kind = 'DEATH';
alter table life_event enable row level security;
alter table life_event force row level security;
grant select, insert (id, tenant_id, worker_id, kind, event_day, day_precision, place, at_work_or_on_the_way, because_of_work, in_traffic),
  update (state, withdrawn_at, withdrawal_reason) on life_event to payung_app;
grant select on life_event to payung_crossing;

-- Each report of an event: however many report it, it is one.
create table life_event_report (
  id uuid primary key default uuidv7(),
  event_id uuid not null,
  tenant_id uuid not null,
  source text not null check (source in ('VILLAGE', 'AGENCY', 'AGENT', 'INSURER', 'POPULATION_REGISTER', 'HEIR')),
  reported_by uuid not null references app_user default app.user_id(),
  reported_at timestamptz not null default now(),
  foreign key (event_id, tenant_id) references life_event (id, tenant_id),
  constraint life_event_report_once unique (event_id, reported_by)
);
create index on life_event_report (reported_by);
alter table life_event_report enable row level security;
alter table life_event_report force row level security;
grant select, insert (event_id, tenant_id, source) on life_event_report to payung_app;
grant select on life_event_report to payung_crossing;

create table claim (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  event_id uuid not null unique,
  worker_id uuid not null references worker,
  programme text not null check (programme in ('DEATH', 'WORK_ACCIDENT')),
  state text not null default 'REPORTED'
    check (state in ('REPORTED', 'DOCUMENTS', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'APPROVED', 'REJECTED', 'PAID', 'CLOSED', 'WITHDRAWN')),
  state_since date not null default (now() at time zone 'Asia/Pontianak')::date,
  -- Of the last step: why, where that is asked, and the day on which the insurer answered or paid.
  state_reason text check (length(state_reason) between 10 and 300),
  state_day date not null default (now() at time zone 'Asia/Pontianak')::date,
  checklist_version smallint not null,
  -- The day on which the insurer had the whole file: its clock runs from here.
  complete_on date,
  -- What was due when it was submitted, and what the insurer has approved.
  due_rupiah bigint check (due_rupiah >= 0),
  approved_rupiah bigint check (approved_rupiah > 0),
  insurer_number text check (length(insurer_number) between 3 and 60),
  version integer not null default 1,
  opened_at timestamptz not null default now(),
  unique (id, tenant_id),
  foreign key (event_id, tenant_id) references life_event (id, tenant_id),
  constraint claim_submitted check (state in ('REPORTED', 'DOCUMENTS', 'WITHDRAWN') or (complete_on is not null and due_rupiah is not null)),
  constraint claim_reason check (state not in ('RETURNED', 'REJECTED', 'WITHDRAWN') or state_reason is not null),
  constraint text_without_number check (not app.writes_national_id(state_reason) and not app.writes_national_id(insurer_number)),
  constraint claim_approved check (state not in ('APPROVED', 'PAID', 'CLOSED') or (approved_rupiah is not null and insurer_number is not null))
);
create index on claim (tenant_id, state, id);
create index on claim (worker_id);
alter table claim enable row level security;
alter table claim force row level security;
grant select, update (state, state_reason, state_day, complete_on, due_rupiah, approved_rupiah, insurer_number) on claim to payung_app;
grant select, insert, update on claim to payung_crossing;

-- Every step that was taken, with its reason where one is asked.
create table claim_step (
  id uuid primary key default uuidv7(),
  claim_id uuid not null,
  tenant_id uuid not null,
  from_state text not null,
  to_state text not null,
  reason text check (length(reason) between 10 and 300),
  -- On which the insurer answered or paid; the day of the step otherwise.
  on_day date not null,
  moved_by uuid references app_user,
  moved_at timestamptz not null default now(),
  foreign key (claim_id, tenant_id) references claim (id, tenant_id),
  constraint text_without_number check (not app.writes_national_id(reason))
);
create index on claim_step (claim_id, id);
create index on claim_step (moved_by);
alter table claim_step enable row level security;
alter table claim_step force row level security;
grant select on claim_step to payung_app;
grant select, insert on claim_step to payung_crossing;

create table claim_paper (
  id uuid primary key default uuidv7(),
  claim_id uuid not null,
  tenant_id uuid not null,
  kind text not null check (kind ~ '^[A-Z_]{4,40}$'),
  -- It says something about somebody's health: it opens to the officers of the case alone.
  is_health boolean not null generated always as (kind in ('MEDICAL_LETTER', 'CARE_RECEIPTS', 'CHRONOLOGY', 'ACCIDENT_REPORT')) stored,
  file_id uuid not null,
  added_by uuid not null references app_user default app.user_id(),
  added_at timestamptz not null default now(),
  foreign key (claim_id, tenant_id) references claim (id, tenant_id),
  foreign key (tenant_id, file_id) references file (tenant_id, id),
  constraint claim_paper_once unique (file_id)
);
create index on claim_paper (claim_id);
create index on claim_paper (added_by);
alter table claim_paper enable row level security;
alter table claim_paper force row level security;
grant select, insert (claim_id, tenant_id, kind, file_id) on claim_paper to payung_app;
grant select on claim_paper to payung_crossing;

-- A paper that is asked beyond the checklist, with its reason.
create table claim_demand (
  claim_id uuid not null,
  tenant_id uuid not null,
  kind text not null check (kind ~ '^[A-Z_]{4,40}$'),
  reason text not null check (length(reason) between 10 and 300),
  demanded_by uuid not null references app_user default app.user_id(),
  demanded_at timestamptz not null default now(),
  primary key (claim_id, kind),
  foreign key (claim_id, tenant_id) references claim (id, tenant_id),
  constraint text_without_number check (not app.writes_national_id(reason))
);
create index on claim_demand (demanded_by);
alter table claim_demand enable row level security;
alter table claim_demand force row level security;
grant select, insert (claim_id, tenant_id, kind, reason) on claim_demand to payung_app;
grant select on claim_demand to payung_crossing;

-- A report proposes the status of the person to who keeps the record, as an upheld objection does.
alter table worker_proposal add column life_event_id uuid references life_event;
create index on worker_proposal (life_event_id) where life_event_id is not null;
alter table worker_proposal drop constraint proposal_of_facts_or_status;
alter table worker_proposal add constraint proposal_of_facts_or_status check (case when objection_id is null and life_event_id is null
  then changes_cipher is not null and proposed_status is null and reason is null
  else changes_cipher is null and proposed_status is not null and reason is not null and fields = '{status}' and num_nonnulls(objection_id, life_event_id) = 1 end);
