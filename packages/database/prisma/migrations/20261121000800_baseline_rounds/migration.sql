-- Rounds: proposers are asked for candidates, each with a quota and a day.

-- Enumeration: a round of a programme asks villages, agencies, markets, platforms and the insurer's branches whom they propose, by a day.
create table round (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  programme_id uuid not null,
  name text not null check (length(name) between 3 and 160),
  note text check (length(note) <= 2000),
  -- The last day on which proposals are in time; later ones are taken until it closes, and marked.
  due_on date not null,
  state text not null default 'DRAFT' check (state in ('DRAFT', 'OPEN', 'CLOSED')),
  opened_at timestamptz,
  -- Invented for the demonstration.
  synthetic boolean not null default false,
  version integer not null default 1 check (version > 0),
  created_by uuid references app_user default app.user_id(),
  created_at timestamptz not null default now(),
  updated_by uuid references app_user default app.user_id(),
  updated_at timestamptz not null default now(),
  unique (id, tenant_id),
  foreign key (programme_id, tenant_id) references programme (id, tenant_id)
);
create index on round (tenant_id, id desc);
create index on round (programme_id);
alter table round enable row level security;
alter table round force row level security;
-- A lock asks for the right to change.
grant select, insert (id, tenant_id, programme_id, name, note, due_on, created_by, updated_by), update (programme_id, name, note, due_on, state,
  version, updated_by, updated_at) on round to payung_app;
grant select, update (version) on round to payung_crossing;

-- One proposer's part of it.
create table round_task (
  id uuid primary key default uuidv7(),
  round_id uuid not null,
  -- Whose round it is.
  tenant_id uuid not null,
  -- Whose members answer: of a village the government that keeps its people.
  proposer_tenant_id uuid not null references tenant,
  kind text not null check (kind in ('VILLAGE', 'AGENCY', 'MARKET', 'PLATFORM', 'INSURER')),
  village_code text,
  agency_id uuid,
  -- Of a market or a platform: what it is called.
  name text check (length(name) between 2 and 160),
  quota integer not null check (quota between 1 and 10000000),
  state text not null default 'NOT_BEGUN' check (state in ('NOT_BEGUN', 'AT_WORK', 'SENT', 'RETURNED', 'ACCEPTED')),
  -- Its own day after a return; else the round's.
  due_on date,
  -- Copied from the round, so that neither policy has to look at the other's table.
  opened boolean not null default false,
  -- What it was returned with, or what was said when it was sent or accepted.
  remarks text check (length(remarks) <= 1000),
  sent_by uuid references app_user,
  sent_at timestamptz,
  decided_by uuid references app_user,
  decided_at timestamptz,
  -- Counted when its answers change.
  proposed integer not null default 0 check (proposed between 0 and quota),
  answered integer not null default 0,
  version integer not null default 1 check (version > 0),
  unique (id, tenant_id),
  foreign key (round_id, tenant_id) references round (id, tenant_id),
  foreign key (village_code, proposer_tenant_id) references area (code, custodian_tenant_id),
  foreign key (proposer_tenant_id, agency_id) references agency (tenant_id, id),
  constraint round_task_who check (case kind
    when 'VILLAGE' then village_code is not null and agency_id is null and name is null
    when 'AGENCY' then agency_id is not null and village_code is null and name is null
    when 'INSURER' then agency_id is null and village_code is null and name is null
    else name is not null and village_code is null end),
  -- Who sends does not accept what was sent.
  constraint round_task_sender_is_not_decider check (state <> 'ACCEPTED' or decided_by is distinct from sent_by or decided_by is null),
  -- A proposer of a round brings a file of people: one more profile of imports. Whoever of them is registered and admitted is proposed in the
  -- proposer's part of the round; everybody else is a row at fault. Nobody is registered by it: that is what a list of people is for.
  constraint round_task_of_proposer unique (id, proposer_tenant_id),
  constraint text_without_number check (not app.writes_national_id(remarks))
);
create unique index on round_task (round_id, village_code) where village_code is not null;
create unique index on round_task (round_id, agency_id) where kind = 'AGENCY';
create unique index on round_task (round_id, proposer_tenant_id) where kind = 'INSURER';
create unique index on round_task (round_id, kind, lower(name)) where name is not null;
create index on round_task (round_id, id);
create index on round_task (proposer_tenant_id, round_id);
create index on round_task (tenant_id, round_id);
alter table round_task enable row level security;
alter table round_task force row level security;
grant select, insert (id, round_id, tenant_id, proposer_tenant_id, kind, village_code, agency_id, name, quota), update (quota, state, due_on, remarks,
  sent_by, sent_at, decided_by, decided_at, version), delete on round_task to payung_app;
grant select, update on round_task to payung_crossing;
alter table import_file add constraint import_file_round_task foreign key (round_task_id, tenant_id) references round_task (id, proposer_tenant_id);

-- What a proposer says of one person: work in hand, which others see once it is sent.
create table round_answer (
  task_id uuid not null references round_task,
  worker_id uuid not null references worker,
  -- The proposer's.
  tenant_id uuid not null references tenant,
  answer text not null check (answer in ('PROPOSED', 'NOT_PROPOSED', 'UNKNOWN')),
  reason_code text check (reason_code in ('MOVED', 'DECEASED', 'NOW_EMPLOYED', 'WELL_OFF', 'COVERED_ELSEWHERE', 'REFUSED', 'OVER_QUOTA', 'NOT_FOUND', 'OTHER')),
  reason text check (length(reason) <= 300),
  -- The place that the deliberation gave.
  rank integer check (rank > 0),
  version integer not null default 1 check (version > 0),
  answered_by uuid references app_user default app.user_id(),
  answered_at timestamptz not null default now(),
  -- By which file somebody was proposed; what a person says of them later stands on its own.
  import_id uuid,
  primary key (task_id, worker_id),
  constraint round_answer_reason check ((answer = 'PROPOSED') = (reason_code is null)),
  constraint round_answer_words check (reason_code is distinct from 'OTHER' or reason is not null),
  constraint round_answer_rank check (rank is null or answer = 'PROPOSED'),
  constraint round_answer_import foreign key (tenant_id, import_id) references import_file (tenant_id, id),
  constraint text_without_number check (not app.writes_national_id(reason))
);
create index on round_answer (worker_id);
create index on round_answer (import_id) where import_id is not null;
alter table round_answer enable row level security;
alter table round_answer force row level security;
grant select, insert (task_id, worker_id, tenant_id, answer, reason_code, reason, rank, answered_by), update (answer, reason_code, reason, rank,
  version, answered_by, answered_at) on round_answer to payung_app;
grant select, insert (task_id, worker_id, tenant_id, answer, answered_by, import_id), delete on round_answer to payung_crossing;

create table deliberation (
  id uuid primary key default uuidv7(),
  task_id uuid not null unique references round_task,
  tenant_id uuid not null references tenant,
  held_on date not null,
  place text check (length(place) <= 160),
  attendees text[] not null check (cardinality(attendees) between 1 and 200),
  note text check (length(note) <= 2000),
  minutes_file_id uuid,
  version integer not null default 1 check (version > 0),
  recorded_by uuid references app_user default app.user_id(),
  recorded_at timestamptz not null default now(),
  foreign key (tenant_id, minutes_file_id) references file (tenant_id, id),
  constraint text_without_number
  check (not app.writes_national_id(concat_ws(E'\n', place, note, array_to_string(attendees, E'\n'))))
);
create index on deliberation (minutes_file_id) where minutes_file_id is not null;
alter table deliberation enable row level security;
alter table deliberation force row level security;
grant select, insert (id, task_id, tenant_id, held_on, place, attendees, note, minutes_file_id, recorded_by), update (held_on, place, attendees, note,
  minutes_file_id, version, recorded_by, recorded_at) on deliberation to payung_app;
grant select on deliberation to payung_crossing;

-- A person whom somebody has proposed and sent: once in a round, however many propose them.
create table candidate (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null,
  round_id uuid not null,
  person_id bigint not null references person,
  worker_id uuid not null references worker,
  village_code text not null,
  -- Since a proposal of theirs was accepted; null: none has been.
  accepted_at timestamptz,
  created_at timestamptz not null default now(),
  foreign key (round_id, tenant_id) references round (id, tenant_id),
  unique (round_id, person_id),
  unique (id, tenant_id)
);
create index on candidate (tenant_id, round_id, id);
create index on candidate (worker_id);
alter table candidate enable row level security;
alter table candidate force row level security;
grant select on candidate to payung_app;
grant select, insert, update, delete on candidate to payung_crossing;

create table candidate_source (
  candidate_id uuid not null references candidate on delete cascade,
  task_id uuid not null,
  tenant_id uuid not null,
  proposer_tenant_id uuid not null references tenant,
  rank integer,
  sent_at timestamptz not null default now(),
  accepted_at timestamptz,
  primary key (candidate_id, task_id),
  foreign key (task_id, tenant_id) references round_task (id, tenant_id),
  foreign key (candidate_id, tenant_id) references candidate (id, tenant_id) on delete cascade
);
create index on candidate_source (task_id);
alter table candidate_source enable row level security;
alter table candidate_source force row level security;
grant select on candidate_source to payung_app;
grant select, insert, update, delete on candidate_source to payung_crossing;

-- What happened to a task, written by the database itself.
create table round_task_step (
  id uuid primary key default uuidv7(),
  task_id uuid not null references round_task,
  tenant_id uuid not null references tenant,
  from_state text not null,
  to_state text not null,
  remarks text,
  by_user uuid references app_user,
  at timestamptz not null default now(),
  constraint text_without_number check (not app.writes_national_id(remarks))
);
create index on round_task_step (task_id, id);
alter table round_task_step enable row level security;
alter table round_task_step force row level security;
grant select on round_task_step to payung_app;
grant insert on round_task_step to payung_crossing;

-- Whoever asks in a round reminds those who have not sent yet, at most once a day each. The notices go to the members of other tenants, so the
-- database writes them.
create table round_reminder (
  task_id uuid not null,
  -- Whose round it is.
  tenant_id uuid not null,
  reminded_on date not null,
  reminded_by uuid references app_user,
  reminded_at timestamptz not null default now(),
  primary key (task_id, reminded_on),
  foreign key (task_id, tenant_id) references round_task (id, tenant_id) on delete cascade
);
create index on round_reminder (tenant_id);
alter table round_reminder enable row level security;
alter table round_reminder force row level security;
grant select on round_reminder to payung_app;
grant select, insert on round_reminder to payung_crossing;
