-- One person, one record: who may be the same person, what was decided of it, and which NIKs disagree with their record's facts.

-- Whom to compare anew, as ids by statement and viewer: a correction leaves one row, and so does an import of 75,489 people.
create table duplicate_work (
  id bigint generated always as identity primary key,
  tenant_id uuid not null,
  workers uuid[] not null
);
create index on duplicate_work (tenant_id, id);
alter table duplicate_work enable row level security;
alter table duplicate_work force row level security;
grant select, delete on duplicate_work to payung_app;
grant select (tenant_id) on duplicate_work to payung_jobs;
grant select, insert, delete on duplicate_work to payung_crossing;

-- From which score on a pair is possible, and from which obvious. One for all, and a tenant's own where it has set them.
create table duplicate_threshold (
  id uuid primary key default uuidv7(),
  tenant_id uuid references tenant,
  possible smallint not null check (possible between 50 and 100),
  obvious smallint not null check (obvious between 50 and 100),
  valid daterange not null check (not isempty(valid)),
  legal_basis text not null check (length(legal_basis) between 3 and 300),
  set_by uuid references app_user default app.user_id(),
  set_at timestamptz not null default now(),
  -- Thresholds of likeness that a tenant sets itself, from a day on. What has held stays readable as it was; what was planned and withdrawn stays too.
  withdrawn_at timestamptz,
  check (possible < obvious),
  constraint duplicate_threshold_no_overlap
  exclude using gist (coalesce(tenant_id, '00000000-0000-0000-0000-000000000000') with =, valid with &&) where (withdrawn_at is null)
);
-- Before row-level security is forced, which holds the owner as well.
insert into duplicate_threshold (possible, obvious, valid, legal_basis)
values (70, 90, '[2026-01-01,)', 'Nilai awal Payung; setiap pemerintah daerah dapat menetapkan sendiri');
alter table duplicate_threshold enable row level security;
alter table duplicate_threshold force row level security;
grant select, insert (tenant_id, possible, obvious, valid, legal_basis, set_by), update (valid, withdrawn_at) on duplicate_threshold to payung_app;
grant select on duplicate_threshold to payung_crossing;

-- Of each viewer its own: what two people have in common may be known to who reads both in full, and to nobody else.
create table duplicate_pair (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  worker_a uuid not null references worker,
  worker_b uuid not null references worker,
  score smallint not null check (score between 0 and 100),
  reasons text[] not null check (cardinality(reasons) between 1 and 10),
  -- Of the records that were compared.
  version_a integer not null,
  version_b integer not null,
  -- GONE: the records have changed and are no longer alike.
  state text not null default 'OPEN' check (state in ('OPEN', 'LATER', 'NOT_SAME', 'MERGED', 'GONE')),
  -- What was known when somebody decided: asked again only when much more speaks for it.
  decided_score smallint check (decided_score between 0 and 100),
  -- Counts decisions, so that of two officers at one pair the second is told.
  revision integer not null default 1,
  found_at timestamptz not null default now(),
  check (worker_a < worker_b),
  unique (tenant_id, worker_a, worker_b)
);
create index on duplicate_pair (tenant_id, state, score desc, id);
create index on duplicate_pair (worker_b, tenant_id);
alter table duplicate_pair enable row level security;
alter table duplicate_pair force row level security;
grant select, insert (tenant_id, worker_a, worker_b, score, reasons, version_a, version_b), update (score, reasons, version_a, version_b, state,
  decided_score, revision, found_at) on duplicate_pair to payung_app;
grant select on duplicate_pair to payung_crossing;

create table duplicate_decision (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  pair_id uuid not null references duplicate_pair,
  decision text not null check (decision in ('MERGE', 'NOT_SAME', 'LATER', 'UNDO')),
  because text check (length(because) <= 500),
  score smallint not null,
  version_a integer not null,
  version_b integer not null,
  -- Of a merge: who was kept, what was taken over from the other, and which links it made and ended, so that it can be undone.
  winner_id uuid references worker,
  taken_fields text[] not null default '{}',
  made_links uuid[] not null default '{}',
  ended_links uuid[] not null default '{}',
  -- Of the end of a merge: the merge.
  undoes uuid unique references duplicate_decision,
  decided_by uuid not null references app_user,
  decided_at timestamptz not null default now(),
  check ((decision = 'MERGE') = (winner_id is not null)),
  check ((decision = 'UNDO') = (undoes is not null))
);
create index on duplicate_decision (pair_id, id desc);
create index on duplicate_decision (tenant_id, id desc);
alter table duplicate_decision enable row level security;
alter table duplicate_decision force row level security;
grant select, insert (id, tenant_id, pair_id, decision, because, score, version_a, version_b, winner_id, taken_fields, made_links, ended_links,
  undoes, decided_by) on duplicate_decision to payung_app;
grant select on duplicate_decision to payung_crossing;

-- Whom a staged row may be: a saved person, or another row of the same file.
create table import_duplicate (
  import_id uuid not null,
  row_number integer not null,
  tenant_id uuid not null,
  worker_id uuid not null,
  other_row integer,
  score smallint not null check (score between 0 and 100),
  reasons text[] not null,
  primary key (import_id, row_number, worker_id)
);
alter table import_duplicate enable row level security;
alter table import_duplicate force row level security;
grant select, insert, delete on import_duplicate to payung_app;
grant select, delete on import_duplicate to payung_crossing;

-- People whose NIK says another birth date or sex than their record: it may be right, and somebody should look.
create table national_id_mismatch (
  worker_id uuid primary key references worker,
  tenant_id uuid not null references tenant,
  birth_date boolean not null,
  sex boolean not null,
  check (birth_date or sex)
);
create index on national_id_mismatch (tenant_id);
alter table national_id_mismatch enable row level security;
alter table national_id_mismatch force row level security;
grant select, insert, update (tenant_id, birth_date, sex), delete on national_id_mismatch to payung_app;

-- Many pairs decided at once: who asked, for which pairs, what became of each, so that all of it can be taken back together.
create table duplicate_batch (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  kind text not null check (kind in ('MERGE', 'NOT_SAME')),
  -- Of a merge: from which score on pairs were obvious then.
  score_min smallint check (score_min between 0 and 100),
  because text check (length(because) <= 500),
  job_id uuid not null references job,
  undo_job_id uuid references job,
  -- Of who asked, as with jobs: a batch of the whole is not told to a part of it.
  area_scope text not null default '',
  agency_id uuid references agency,
  asked_by uuid not null default app.user_id() references app_user,
  asked_at timestamptz not null default now(),
  check ((kind = 'MERGE') = (score_min is not null))
);
create index on duplicate_batch (tenant_id, id desc);
alter table duplicate_batch enable row level security;
alter table duplicate_batch force row level security;
-- Who asked is not the application's to say.
grant select, insert (id, tenant_id, kind, score_min, because, job_id, area_scope, agency_id), update (undo_job_id) on duplicate_batch to payung_app;

create table duplicate_batch_pair (
  batch_id uuid not null references duplicate_batch,
  position integer not null check (position > 0),
  tenant_id uuid not null,
  pair_id uuid not null references duplicate_pair,
  -- As it was when somebody chose it; what has changed since is not decided unseen.
  revision integer not null,
  decision_id uuid references duplicate_decision,
  -- Why it was left: a code of the use-case.
  refusal text check (length(refusal) <= 60),
  undo_refusal text check (length(undo_refusal) <= 60),
  primary key (batch_id, position),
  unique (batch_id, pair_id),
  check (decision_id is null or refusal is null)
);
create index on duplicate_batch_pair (pair_id);
create index on duplicate_batch_pair (decision_id) where decision_id is not null;
alter table duplicate_batch_pair enable row level security;
alter table duplicate_batch_pair force row level security;
grant select, insert (batch_id, "position", tenant_id, pair_id, revision), update (decision_id, refusal, undo_refusal) on duplicate_batch_pair to
  payung_app;
