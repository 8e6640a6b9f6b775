-- Files of people and answers: staged rows and their issues, repairs, what saving did, and how it is taken back.

-- Imports: the file, its staged rows with what is to become of each, and the two functions that look and write across tenants.
create table import_file (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  file_id uuid not null,
  file_name text not null check (length(file_name) between 1 and 255),
  state text not null default 'READING' check (state in ('READING', 'NEEDS_LAYOUT', 'REVIEW', 'COMMITTING', 'COMMITTED', 'REVERTING', 'REVERTED', 'REFUSED', 'DISCARDED', 'FAILED')),
  -- Each reading of the file takes the next number: one that was thought dead and wakes up can write nothing any more.
  staging_run integer not null default 0,
  -- What a person chose of sheet, header row and columns; null leaves all of it to be detected.
  chosen_layout jsonb check (length(chosen_layout::text) <= 40000),
  -- Sheets, header and columns with samples of their cells, under the tenant's key.
  layout_cipher bytea,
  national_id_column integer,
  -- Why the file cannot be read: {code, id, en}. Words about the file, never out of it.
  refusal jsonb check (length(refusal::text) <= 2000),
  row_count integer not null default 0,
  valid_count integer not null default 0,
  invalid_count integer not null default 0,
  create_count integer not null default 0,
  update_count integer not null default 0,
  proposal_count integer not null default 0,
  skip_count integer not null default 0,
  stage_job_id uuid,
  commit_job_id uuid,
  annotated_file_id uuid,
  created_by uuid references app_user default app.user_id(),
  -- A scoped membership's imports are judged, seen and committed within that scope.
  area_scope text not null default '',
  agency_id uuid,
  created_at timestamptz not null default now(),
  committed_at timestamptz,
  rows_removed_at timestamptz,
  committed_by uuid references app_user,
  revert_job_id uuid,
  revert_reason text check (length(revert_reason) between 3 and 500),
  reverted_at timestamptz,
  reverted_by uuid references app_user,
  -- Repairing inside the importer: what was changed of a file, durably, so that reading the file again with another layout applies it again.
  excluded_count integer not null default 0,
  -- Files that are no list of people, by declared profiles. The first is the insurer's answer to registrations: who got which KPJ, who was rejected
  -- and why. It is staged, reviewed, saved and taken back like any other.
  -- Null until the file was looked at, unless a person said what it is.
  profile text check (profile in ('PEOPLE', 'KPJ_ANSWER', 'POPULATION_ANSWER', 'WELFARE_ANSWER', 'MEMBERSHIP_ANSWER', 'PROPOSAL')),
  -- Answers that are recorded without changing a record: rejections.
  note_count integer not null default 0,
  -- The village or agency whose file it is, as the officer names it: so that they can be told what to mend. No person.
  sender text check (length(sender) between 1 and 120),
  -- How many rows had which issue, kept when the staged rows go: [{code, severity, rows}].
  issue_counts jsonb,
  round_task_id uuid,
  -- What was counted of a file as a whole, so that a repair counts its rows anew without the file being read again. Sealed like the layout, and
  -- apart from it: lists of imports have no use for it.
  counts_cipher bytea check (length(counts_cipher) < 1000000),
  foreign key (tenant_id, file_id) references file (tenant_id, id),
  foreign key (tenant_id, annotated_file_id) references file (tenant_id, id),
  unique (tenant_id, id),
  constraint import_file_committed_check
  check ((state in ('COMMITTED', 'REVERTING', 'REVERTED')) = (committed_at is not null)),
  constraint import_file_reverted_check check ((state = 'REVERTED') = (reverted_at is not null)),
  constraint import_file_proposal check ((coalesce(profile, '') = 'PROPOSAL') = (round_task_id is not null))
);
create index on import_file (tenant_id, id desc);
create index on import_file (state, created_at) where rows_removed_at is null;
create index on import_file (tenant_id, file_id);
create index on import_file (tenant_id, sender, id desc) where sender is not null;
create index on import_file (file_id);
create index on import_file (round_task_id, id desc) where round_task_id is not null;
alter table import_file enable row level security;
alter table import_file force row level security;
grant select, insert (id, tenant_id, file_id, file_name, state, staging_run, chosen_layout, layout_cipher, national_id_column, refusal, row_count,
  valid_count, invalid_count, create_count, update_count, proposal_count, skip_count, stage_job_id, commit_job_id, annotated_file_id, created_by,
  area_scope, agency_id, revert_job_id, revert_reason, excluded_count, profile, note_count, sender, issue_counts, round_task_id), update (state,
  staging_run, chosen_layout, layout_cipher, national_id_column, refusal, row_count, valid_count, invalid_count, stage_job_id, commit_job_id,
  annotated_file_id, revert_job_id, revert_reason, excluded_count, profile, sender, counts_cipher) on import_file to payung_app;
grant select, update on import_file to payung_crossing;

-- One row of the file. Its cells as they stand, under the tenant's key; what was read of them, as the worker's columns need it.
-- Each batch is written with its import_file locked; looking the same row up once more for every row was a fifth of the work.
create table import_row (
  import_id uuid not null,
  row_number integer not null check (row_number > 0),
  tenant_id uuid not null,
  outcome text not null check (outcome in ('CREATE', 'REVIVE', 'UPDATE', 'PROPOSE', 'NOTE', 'SKIP', 'INVALID', 'EXCLUDED')),
  worst_severity text check (worst_severity in ('ERROR', 'WARNING')),
  cells_cipher bytea not null,
  -- Of the record that is to be made, or of the one that exists.
  worker_id uuid not null default uuidv7(),
  worker_version integer,
  keeper_tenant_id uuid,
  blind_index bytea check (length(blind_index) = 32),
  national_id_cipher bytea check (length(national_id_cipher) between 40 and 80),
  national_id_prefix text,
  family_card_cipher bytea,
  family_card_index bytea,
  name text,
  name_search text,
  birth_place text,
  birth_date date,
  -- False where the row is silent and the NIK told it: no reason to change what a custodian has written.
  birth_date_said boolean not null default false,
  sex text,
  sex_said boolean not null default false,
  address text,
  rt text,
  rw text,
  village_code text,
  phone text,
  occupation_code text,
  welfare_decile smallint,
  welfare_source text,
  membership_number text,
  notes text,
  -- Prepared before the commit: what the record was (under its person's key), and what is proposed (under the keeper's).
  changed_fields text[] not null default '{}',
  earlier_cipher bytea,
  proposal_cipher bytea,
  -- Goes up when somebody changes the row: who repairs an older one is told so.
  version integer not null default 1,
  answer text check (answer in ('ACCEPTED', 'REJECTED', 'MATCHED', 'NAME_DIFFERS', 'DIED', 'MOVED',
    'UNKNOWN', 'LISTED', 'WAGE_EARNER', 'SELF_EMPLOYED', 'NOT_ACTIVE', 'PROPOSED')),
  -- What a register says of the person: JSON under the tenant's key, and by what the same again is known.
  said_cipher bytea,
  said_index bytea,
  said_fields text[] not null default '{}',
  -- Files say who serves the state: staged with the row, committed and taken back with the rest.
  public_service text check (public_service in ('NONE', 'CIVIL_SERVANT', 'ARMY', 'POLICE')),
  check (outcome in ('INVALID', 'EXCLUDED')
    or (answer is not null and num_nulls(blind_index, national_id_prefix) = 0)
    or num_nulls(blind_index, national_id_cipher, national_id_prefix, name, name_search, birth_date, sex, village_code) = 0),
  primary key (import_id, row_number)
);
create index on import_row (import_id, row_number) where worst_severity is not null;
create index on import_row (import_id, outcome, row_number) where outcome in ('UPDATE', 'PROPOSE', 'SKIP');
create index on import_row (import_id, row_number) where outcome = 'EXCLUDED';
alter table import_row enable row level security;
alter table import_row force row level security;
-- A repaired row is judged anew and staged in the place of what it was.
grant select, insert, update (outcome, worst_severity, cells_cipher, worker_id, worker_version, keeper_tenant_id, blind_index, national_id_cipher,
  national_id_prefix, family_card_cipher, family_card_index, name, name_search, birth_place, birth_date, birth_date_said, sex, sex_said, address, rt,
  rw, village_code, phone, occupation_code, welfare_decile, welfare_source, membership_number, notes, changed_fields, earlier_cipher, proposal_cipher,
  version, public_service), delete on import_row to payung_app;
grant select, update, delete, maintain on import_row to payung_crossing;

create table import_issue (
  import_id uuid not null,
  row_number integer not null,
  position smallint not null,
  tenant_id uuid not null,
  -- From 0; null where the file has no such column.
  column_index integer,
  code text not null check (code ~ '^[A-Z][A-Z_]{2,59}$'),
  severity text not null check (severity in ('ERROR', 'WARNING', 'INFO')),
  -- Equal for equal values of one column, under a key of the tenant: what "all alike" means, without opening every row.
  value_index bytea check (length(value_index) = 16),
  -- A warning that somebody has looked at and left, with a reason.
  ignored boolean not null default false,
  primary key (import_id, row_number, position)
);
create index on import_issue (import_id, code, row_number);
create index on import_issue (import_id, value_index) where value_index is not null;
alter table import_issue enable row level security;
alter table import_issue force row level security;
grant select, insert, update (ignored), delete on import_issue to payung_app;
grant select, insert, delete, maintain on import_issue to payung_crossing;

-- Taking an import back: what a commit has done is kept apart from the staged rows, which go after a month, and undone as a whole or not at all.
create table import_effect (
  import_id uuid not null,
  worker_id uuid not null,
  tenant_id uuid not null,
  keeper_tenant_id uuid not null,
  kind text not null check (kind in ('CREATED', 'UPDATED', 'REVIVED', 'PROPOSED')),
  -- The record's version that the commit wrote; of a proposal the one that it speaks about.
  version integer not null check (version > 0),
  -- The version that says the same today: a later import that was taken back has left one of its own.
  stands_at integer not null check (stands_at > 0),
  primary key (import_id, worker_id)
);
create index on import_effect (worker_id);
alter table import_effect enable row level security;
alter table import_effect force row level security;
grant select on import_effect to payung_app;
grant select, insert, update (stands_at), maintain on import_effect to payung_crossing;

-- What the records shall say again, opened from their history for the moment of the undoing; what they say now, sealed for it.
create table import_undo (
  import_id uuid not null,
  worker_id uuid not null,
  tenant_id uuid not null,
  version integer not null,
  current_cipher bytea not null,
  changed_fields text[] not null,
  family_card_cipher bytea,
  family_card_index bytea,
  name text,
  name_search text,
  birth_place text,
  birth_date date,
  sex text,
  address text,
  rt text,
  rw text,
  village_code text,
  phone text,
  occupation_code text,
  welfare_decile smallint,
  welfare_source text,
  membership_kind text,
  membership_number text,
  uncovered_reason text,
  notes text,
  public_service text,
  primary key (import_id, worker_id)
);
alter table import_undo enable row level security;
alter table import_undo force row level security;
grant select, insert, delete on import_undo to payung_app;
grant select, delete, maintain on import_undo to payung_crossing;

-- What a person has said about the columns and villages of a sender's layout, for the next file that looks the same.
create table import_mapping (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  -- HMAC over the names of the columns: a row of people that somebody took for the header is not to be guessed from it.
  fingerprint bytea not null check (length(fingerprint) = 32),
  -- Fields by column, villages by what the file calls them; under the tenant's key, for both can quote the file.
  mapping_cipher bytea not null check (length(mapping_cipher) <= 200000),
  remembered_at timestamptz not null default now(),
  remembered_by uuid references app_user default app.user_id(),
  unique (tenant_id, fingerprint)
);
create index on import_mapping (remembered_by);
alter table import_mapping enable row level security;
alter table import_mapping force row level security;
grant select, insert (id, tenant_id, fingerprint, mapping_cipher, remembered_by), update (mapping_cipher, remembered_at, remembered_by), delete on
  import_mapping to payung_app;

-- One act of somebody: cells changed, a warning left, rows left out or taken in again. What holds is what the acts that are not undone say, in
-- their order; nothing is ever overwritten.
create table import_repair (
  import_id uuid not null,
  number integer not null check (number > 0),
  tenant_id uuid not null,
  kind text not null check (kind in ('CELLS', 'IGNORE', 'EXCLUDE', 'INCLUDE')),
  -- Row numbers are those of one sheet.
  sheet text check (length(sheet) <= 200),
  issue_code text check (issue_code ~ '^[A-Z][A-Z_]{2,59}$'),
  -- Under the tenant's key: reasons name people.
  reason_cipher bytea,
  made_by uuid references app_user default app.user_id(),
  made_at timestamptz not null default now(),
  undone_at timestamptz,
  primary key (import_id, number),
  foreign key (tenant_id, import_id) references import_file (tenant_id, id),
  check ((kind in ('IGNORE', 'EXCLUDE')) = (reason_cipher is not null)),
  check ((kind = 'IGNORE') = (issue_code is not null))
);
alter table import_repair enable row level security;
alter table import_repair force row level security;
-- Repairs hold what a file said of people: they go when its rows go.
grant select, insert (import_id, number, tenant_id, kind, sheet, issue_code, reason_cipher, made_by), update (undone_at), delete on import_repair to
  payung_app;
grant select, delete on import_repair to payung_crossing;

create table import_repair_cell (
  import_id uuid not null,
  number integer not null,
  row_number integer not null check (row_number > 0),
  -- From 0; -1 for the row as a whole.
  column_index integer not null check (column_index >= -1),
  tenant_id uuid not null,
  before_cipher bytea,
  after_cipher bytea,
  primary key (import_id, row_number, column_index, number),
  foreign key (import_id, number) references import_repair (import_id, number) on delete cascade,
  check ((before_cipher is null) = (after_cipher is null))
);
create index on import_repair_cell (import_id, number);
alter table import_repair_cell enable row level security;
alter table import_repair_cell force row level security;
grant select, insert on import_repair_cell to payung_app;

-- What the insurer answered about somebody. Never changed: an answer that was taken back is followed by a row that says so.
create table insurer_answer (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  worker_id uuid not null references worker,
  import_id uuid not null,
  outcome text not null check (outcome in ('ACCEPTED', 'REJECTED', 'TAKEN_BACK')),
  membership_number text check (membership_number ~ '^\d{11}$'),
  reason text check (length(reason) <= 300),
  recorded_at timestamptz not null default now(),
  recorded_by uuid references app_user,
  unique (import_id, worker_id, outcome)
);
create index on insurer_answer (worker_id, id desc);
alter table insurer_answer enable row level security;
alter table insurer_answer force row level security;
grant select on insurer_answer to payung_app;
grant select, insert on insurer_answer to payung_crossing;

-- Whose records one row of an answer speaks of: several governments may keep one person.
create table import_row_keeper (
  import_id uuid not null,
  row_number integer not null,
  worker_id uuid not null references worker,
  tenant_id uuid not null,
  keeper_tenant_id uuid not null references tenant,
  worker_version integer not null,
  -- Both numbers of one person may stand in one file: the record hears the row that names it, once.
  is_second boolean not null default false,
  -- What is proposed, under the key of who keeps the record.
  proposal_cipher bytea,
  primary key (import_id, row_number, worker_id),
  foreign key (import_id, row_number) references import_row (import_id, row_number) on delete cascade
);
create index on import_row_keeper (worker_id);
alter table import_row_keeper enable row level security;
alter table import_row_keeper force row level security;
grant select, update (proposal_cipher) on import_row_keeper to payung_app;
grant select, insert, update, delete on import_row_keeper to payung_crossing;
