-- Verification: visits and what registers say of people.

-- Verification: who is to look at whom by when, what other bodies' registers are asked about people and what they answer, and what was decided
-- of it. Results and decisions are never changed; a record changes only by the ordinary correction of whoever keeps it.
create table check_task (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  worker_id uuid not null references worker,
  -- Of whose candidates they are, if of any.
  round_id uuid,
  assigned_to uuid not null references app_user,
  due_on date not null,
  note text check (length(note) <= 500),
  state text not null default 'OPEN' check (state in ('OPEN', 'DONE', 'CANCELLED')),
  cancel_reason text check (length(cancel_reason) <= 500),
  -- Invented for the demonstration.
  synthetic boolean not null default false,
  version integer not null default 1 check (version > 0),
  created_by uuid references app_user default app.user_id(),
  created_at timestamptz not null default now(),
  updated_by uuid references app_user default app.user_id(),
  updated_at timestamptz not null default now(),
  unique (id, tenant_id),
  foreign key (round_id, tenant_id) references round (id, tenant_id),
  check ((state = 'CANCELLED') = (cancel_reason is not null)),
  constraint text_without_number check (not app.writes_national_id(cancel_reason))
);
-- One visit at a time.
create unique index check_task_open on check_task (tenant_id, worker_id) where state = 'OPEN';
create index on check_task (tenant_id, state, due_on, id);
create index on check_task (assigned_to, state);
create index on check_task (worker_id);
create index on check_task (round_id) where round_id is not null;
-- Whose record one may open, and of one's own tenant alone: what it has asked and found is nobody else's.
alter table check_task enable row level security;
alter table check_task force row level security;
grant select, insert (id, tenant_id, worker_id, round_id, assigned_to, due_on, note, created_by, updated_by), update (assigned_to, due_on, note,
  state, cancel_reason, version, updated_by, updated_at) on check_task to payung_app;
grant select, update (version) on check_task to payung_crossing;

create table check_request (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  question text not null check (question in ('POPULATION', 'WELFARE', 'MEMBERSHIP')),
  round_id uuid,
  people integer not null default 0 check (people >= 0),
  -- Why whole NIKs leave the house.
  reason text not null check (length(reason) between 10 and 300),
  format text not null default 'XLSX' check (format in ('XLSX', 'CSV')),
  job_id uuid,
  synthetic boolean not null default false,
  made_by uuid references app_user default app.user_id(),
  made_at timestamptz not null default now(),
  unique (id, tenant_id),
  foreign key (round_id, tenant_id) references round (id, tenant_id)
);
create index on check_request (tenant_id, id desc);
create index on check_request (round_id) where round_id is not null;
-- Whole NIKs of a selection leave with it: the whole tenant's to see and to ask.
alter table check_request enable row level security;
alter table check_request force row level security;
grant select, insert (id, tenant_id, question, round_id, reason, format, made_by), update (people, job_id) on check_request to payung_app;
grant select on check_request to payung_crossing;

create table check_request_person (
  request_id uuid not null,
  worker_id uuid not null references worker,
  tenant_id uuid not null,
  primary key (request_id, worker_id),
  foreign key (request_id, tenant_id) references check_request (id, tenant_id)
);
create index on check_request_person (worker_id, tenant_id);
alter table check_request_person enable row level security;
alter table check_request_person force row level security;
grant select, insert on check_request_person to payung_app;
grant select, maintain on check_request_person to payung_crossing;

create table check_result (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  worker_id uuid not null references worker,
  question text not null check (question in ('POPULATION', 'WELFARE', 'MEMBERSHIP', 'FIELD_VISIT')),
  answer text not null,
  reason_code text check (reason_code in ('NOW_EMPLOYED', 'WELL_OFF', 'COVERED_ELSEWHERE', 'PUBLIC_SERVANT', 'REFUSED', 'ADDRESS_UNKNOWN',
    'NOT_AT_HOME', 'OTHER')),
  -- What it goes by, in words; of a register its file.
  evidence text check (length(evidence) <= 500),
  -- The day of a visit.
  found_on date,
  -- What the register says of them, JSON of field → text under the tenant's key; and by what the same answer again is known.
  said_cipher bytea,
  said_index bytea,
  said_fields text[] not null default '{}',
  task_id uuid,
  request_id uuid,
  import_id uuid,
  recorded_by uuid references app_user default app.user_id(),
  recorded_at timestamptz not null default now(),
  unique (id, tenant_id),
  foreign key (task_id, tenant_id) references check_task (id, tenant_id),
  foreign key (request_id, tenant_id) references check_request (id, tenant_id),
  constraint check_result_answer check (answer = 'TAKEN_BACK' or case question
    when 'FIELD_VISIT' then answer in ('FOUND', 'NOT_ELIGIBLE', 'DIED', 'MOVED', 'NOT_FOUND')
    when 'POPULATION' then answer in ('MATCHED', 'NAME_DIFFERS', 'DIED', 'MOVED', 'UNKNOWN')
    when 'WELFARE' then answer in ('LISTED', 'UNKNOWN')
    else answer in ('WAGE_EARNER', 'SELF_EMPLOYED', 'NOT_ACTIVE', 'UNKNOWN') end),
  constraint check_result_source check (case when question = 'FIELD_VISIT' then task_id is not null and found_on is not null and import_id is null
    else request_id is not null and task_id is null and (import_id is not null or said_index is null) end),
  -- Nothing at all is no evidence: a condition over null refuses nobody.
  constraint check_result_evidence
  check (question <> 'FIELD_VISIT' or answer = 'FOUND' or coalesce(length(trim(evidence)), 0) >= 5),
  constraint check_result_reason check ((reason_code is not null) = (question = 'FIELD_VISIT' and answer in ('NOT_ELIGIBLE', 'NOT_FOUND'))),
  check ((said_cipher is null) = (said_fields = '{}'))
);
create unique index on check_result (task_id) where task_id is not null;
create unique index on check_result (import_id, worker_id, answer) where import_id is not null;
create index on check_result (worker_id, tenant_id, id desc);
create index on check_result (request_id, id) where request_id is not null;
alter table check_result enable row level security;
alter table check_result force row level security;
grant select, insert (id, tenant_id, worker_id, question, answer, reason_code, evidence, found_on, task_id, recorded_by) on check_result to
  payung_app;
grant select, insert on check_result to payung_crossing;

-- What became of a result: once, by a person.
create table check_decision (
  result_id uuid primary key,
  tenant_id uuid not null,
  -- Of a record that others keep, what is taken over is proposed to them. SAME: the record says it already.
  decision text not null check (decision in ('TAKEN_OVER', 'PROPOSED', 'KEPT', 'SAME')),
  fields text[] not null default '{}',
  reason text check (length(reason) <= 500),
  decided_by uuid references app_user default app.user_id(),
  decided_at timestamptz not null default now(),
  foreign key (result_id, tenant_id) references check_result (id, tenant_id),
  check ((decision in ('KEPT', 'SAME')) = (fields = '{}')),
  check (decision <> 'KEPT' or reason is not null),
  constraint text_without_number check (not app.writes_national_id(reason))
);
alter table check_decision enable row level security;
alter table check_decision force row level security;
grant select, insert (result_id, tenant_id, decision, fields, reason, decided_by) on check_decision to payung_app;
grant select on check_decision to payung_crossing;

-- Photos with which a visit says what it has found: put to the result in the transaction that says it, by whoever says it, and never changed.
create table check_photo (
  result_id uuid not null,
  tenant_id uuid not null,
  position smallint not null check (position between 1 and 5),
  file_id uuid not null,
  primary key (result_id, position),
  foreign key (result_id, tenant_id) references check_result (id, tenant_id),
  foreign key (tenant_id, file_id) references file (tenant_id, id)
);
create index on check_photo (file_id);
alter table check_photo enable row level security;
alter table check_photo force row level security;
grant select, insert (result_id, tenant_id, "position", file_id) on check_photo to payung_app;
grant select on check_photo to payung_crossing;
