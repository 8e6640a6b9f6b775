-- People and their records: who keeps them, who else may see them, what lists and totals are read from.

-- People: one person per NIK over all tenants, the custodian's record, who may see it, what lists read, and its history.
create table person (
  id bigint generated always as identity primary key,
  -- HMAC of the NIK under a key that the database never sees: equal for equal numbers, of no use to who steals a backup.
  blind_index bytea not null unique check (length(blind_index) = 32),
  created_at timestamptz not null default now()
);
alter table person enable row level security;
alter table person force row level security;
grant select (id, blind_index) on person to payung_app;
grant select, insert, update, delete, maintain on person to payung_crossing;
grant usage on sequence person_id_seq to payung_crossing;

-- No grant to the application: a person is reachable only through the functions below.
create table worker (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  person_id bigint not null references person,
  -- AES-256-GCM, key id in front.
  national_id_cipher bytea not null check (length(national_id_cipher) between 40 and 80),
  national_id_prefix text not null check (national_id_prefix ~ '^\d{4}$'),
  family_card_cipher bytea check (length(family_card_cipher) between 40 and 80),
  family_card_index bytea check (length(family_card_index) = 32),
  name text not null check (length(name) between 1 and 200),
  name_search text not null check (length(name_search) <= 200),
  birth_place text check (length(birth_place) <= 100),
  birth_date date not null check (birth_date between '1900-01-01' and '2100-01-01'),
  sex text not null check (sex in ('FEMALE', 'MALE')),
  address text check (length(address) <= 300),
  rt text check (rt ~ '^\d{1,3}$'),
  rw text check (rw ~ '^\d{1,3}$'),
  village_code text not null,
  phone text check (phone ~ '^\+\d{8,15}$'),
  occupation_code text references occupation,
  income_bracket text check (income_bracket ~ '^BASE_\d{6,9}$'),
  welfare_decile smallint check (welfare_decile between 1 and 10),
  welfare_source text check (welfare_source in ('DTKS', 'P3KE', 'DTSEN', 'OTHER')),
  membership_kind text not null default 'NONE' check (membership_kind in ('NONE', 'SELF_EMPLOYED', 'WAGE_EARNER', 'CONSTRUCTION')),
  membership_number text check (membership_number ~ '^\d{11}$'),
  uncovered_reason text check (uncovered_reason in ('UNAWARE', 'UNABLE_TO_PAY')),
  -- What somebody says; bills prove it later.
  declared_programmes text[] not null default '{}' check (declared_programmes <@ array['WORK_ACCIDENT', 'DEATH', 'OLD_AGE', 'PENSION']),
  declared_period daterange check (not isempty(declared_period)),
  declared_payer_kind text check (declared_payer_kind in ('NATIONAL_BUDGET', 'REGIONAL_BUDGET', 'PROVINCIAL_BUDGET', 'VILLAGE_BUDGET', 'PALM_REVENUE_SHARE', 'TOBACCO_REVENUE_SHARE', 'CSR', 'SPONSOR', 'SELF')),
  -- text with CHECK, not an enum: enum comparison is not leakproof, so under row-level security it would never use an index
  status text not null default 'CANDIDATE' check (status in ('CANDIDATE', 'VERIFIED', 'INELIGIBLE', 'DECEASED', 'MOVED', 'GRADUATED', 'WITHDRAWN')),
  notes text check (length(notes) <= 2000),
  agency_id uuid,
  registered_by_tenant_id uuid not null references tenant,
  version integer not null default 1 check (version > 0),
  superseded_by uuid references worker,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  updated_by uuid references app_user default app.user_id(),
  -- The record stays, with its history, as WITHDRAWN; no list and no total knows it any more.
  reverted_import_id uuid,
  -- Civil servants, army and police have their own protection. Null: nobody has said it.
  public_service text check (public_service in ('NONE', 'CIVIL_SERVANT', 'ARMY', 'POLICE')),
  -- Where a person lives decides who keeps the record; the key refuses a record at anybody else.
  foreign key (village_code, tenant_id) references area (code, custodian_tenant_id),
  foreign key (tenant_id, agency_id) references agency (tenant_id, id),
  unique (tenant_id, person_id),
  constraint worker_reverted_check check (reverted_import_id is null or status = 'WITHDRAWN')
);
create index on worker (person_id);
create index on worker (superseded_by) where superseded_by is not null;
create index worker_family_card on worker (family_card_index) where family_card_index is not null;
alter table worker enable row level security;
alter table worker force row level security;
-- A record moves to another custodian by app.decide_custody_transfer alone, and where it came from never changes.
grant select, insert (id, tenant_id, person_id, national_id_cipher, national_id_prefix, family_card_cipher, family_card_index, name, name_search,
  birth_place, birth_date, sex, address, rt, rw, village_code, phone, occupation_code, income_bracket, welfare_decile, welfare_source,
  membership_kind, membership_number, uncovered_reason, declared_programmes, declared_period, declared_payer_kind, status, notes, agency_id,
  registered_by_tenant_id, updated_by, public_service), update (person_id, national_id_cipher, national_id_prefix, family_card_cipher,
  family_card_index, name, name_search, birth_place, birth_date, sex, address, rt, rw, village_code, phone, occupation_code, income_bracket,
  welfare_decile, welfare_source, membership_kind, membership_number, uncovered_reason, declared_programmes, declared_period, declared_payer_kind,
  status, notes, agency_id, version, superseded_by, updated_at, updated_by, public_service) on worker to payung_app;
grant select, insert, update, delete, maintain on worker to payung_crossing;

create table worker_version (
  worker_id uuid not null references worker,
  version integer not null check (version > 0),
  tenant_id uuid not null references tenant,
  -- The earlier state as JSON, under the key of (tenant, person): destroying that key erases the history lawfully.
  state_cipher bytea not null,
  recorded_from timestamptz not null,
  recorded_to timestamptz not null,
  recorded_by uuid references app_user,
  replaced_by uuid references app_user,
  replaced_because text not null check (length(replaced_because) between 1 and 500),
  changed_fields text[] not null,
  -- A corrected NIK makes the record another person's: each version names the person whose key it was sealed under.
  person_id bigint not null references person,
  primary key (worker_id, version)
);
create index on worker_version (tenant_id, person_id);
alter table worker_version enable row level security;
alter table worker_version force row level security;
grant select, insert on worker_version to payung_app;
grant select, insert, update, delete on worker_version to payung_crossing;

create table person_key (
  tenant_id uuid not null references tenant,
  person_id bigint not null references person,
  wrapped_key bytea check (length(wrapped_key) between 40 and 120),
  created_at timestamptz not null default now(),
  destroyed_at timestamptz,
  primary key (tenant_id, person_id),
  check ((wrapped_key is null) = (destroyed_at is not null))
);
alter table person_key enable row level security;
alter table person_key force row level security;
grant select, insert (tenant_id, person_id, wrapped_key) on person_key to payung_app;
grant select, insert, update, delete on person_key to payung_crossing;

create table worker_access (
  id uuid primary key default uuidv7(),
  worker_id uuid not null references worker,
  -- Who may see, and whose record it is; the second so that the custodian can ask "who sees this person".
  tenant_id uuid not null references tenant,
  custodian_tenant_id uuid not null references tenant,
  level text not null check (level in ('FULL', 'REGISTERED', 'PROOF')),
  reason_kind text not null check (reason_kind in ('REGISTERED_BY', 'COHORT', 'MEMBERSHIP_CONFIRMATION', 'FUNDING', 'FORMER_CUSTODIAN')),
  reason_id text check (length(reason_id) <= 80),
  began_at timestamptz not null default now(),
  ended_at timestamptz check (ended_at >= began_at)
);
create unique index worker_access_live on worker_access (worker_id, tenant_id) where ended_at is null;
create index on worker_access (tenant_id, worker_id);
alter table worker_access enable row level security;
alter table worker_access force row level security;
grant select on worker_access to payung_app;
grant select, insert, update, delete, maintain on worker_access to payung_crossing;

-- What every list, facet, search and export reads: for one viewer, a row per person with only the level's columns.
-- Written by the triggers below alone, from rows whose keys were checked already: so it has one foreign key, not four.
create table worker_listing (
  tenant_id uuid not null,
  worker_id uuid not null references worker,
  level text not null check (level in ('FULL', 'REGISTERED', 'PROOF')),
  custodian_tenant_id uuid not null,
  registered_by_tenant_id uuid not null,
  agency_id uuid,
  display_name text not null,
  name_order text collate "C" not null,
  name_search text,
  national_id_prefix text,
  birth_date date,
  sex text,
  village_code text not null,
  regency_code text not null generated always as (left(village_code, 5)) stored,
  occupation_code text,
  welfare_decile smallint,
  income_bracket text,
  membership_kind text,
  membership_number text,
  uncovered_reason text,
  status text not null,
  registered_on date not null,
  -- How a name sounds, as packages/domain/src/name-sound.ts says it: one call per row that is written, so that looking for alike names is an
  -- equality and never a comparison of everybody with everybody.
  name_sound text collate "C"
  generated always as (translate(name_search, 'vfzgdbaeiouhyw', 'ppsktp')) stored,
  -- In the listing, because a rule is judged over a whole province in one statement: through `worker` each row would ask for its links.
  public_service text,
  welfare_source text,
  declared_from date,
  declared_until date,
  declared_payer_kind text,
  primary key (tenant_id, worker_id),
  -- The columns of a level are the database's business: a PROOF row cannot carry more even by mistake.
  check (level <> 'PROOF' or num_nonnulls(name_search, national_id_prefix, birth_date, sex, welfare_decile, income_bracket,
    membership_kind, membership_number, uncovered_reason, agency_id) = 0),
  check (level <> 'REGISTERED' or num_nonnulls(welfare_decile, income_bracket, uncovered_reason, agency_id) = 0),
  check (level = 'FULL' or num_nonnulls(public_service, welfare_source, declared_from, declared_until, declared_payer_kind) = 0)
);
create index worker_listing_name on worker_listing (tenant_id, name_order, worker_id);
create index worker_listing_regency on worker_listing (tenant_id, regency_code, name_order, worker_id);
create index worker_listing_village on worker_listing (tenant_id, village_code collate "C", name_order, worker_id);
create index worker_listing_membership on worker_listing (tenant_id, membership_number) where membership_number is not null;
create index worker_listing_search on worker_listing using gin (name_search gin_trgm_ops);
create index worker_listing_worker on worker_listing (worker_id);
create index worker_listing_registered on worker_listing (tenant_id, registered_on, worker_id);
create index worker_listing_birth on worker_listing (tenant_id, birth_date);
-- Work queues are lists of one status, and the rare ones (moved, withdrawn) were found by reading everybody:
-- 154 ms against 1 ms at 150,000 people of one viewer.
create index worker_listing_status on worker_listing (tenant_id, status, name_order, worker_id);
alter table worker_listing enable row level security;
alter table worker_listing force row level security;
grant select on worker_listing to payung_app;
grant select, insert, update, delete, maintain on worker_listing to payung_crossing;

-- Totals per viewer, one dimension at a time, as deltas: counting 2 million rows for every screen would be slow, and updating one
-- counter row would make two officers wait for each other. The worker process folds deltas together now and then.
create table worker_count (
  tenant_id uuid not null references tenant,
  dimension text not null check (dimension in ('VILLAGE', 'OCCUPATION', 'SEX', 'STATUS', 'BIRTH_DATE', 'DECILE', 'MEMBERSHIP', 'REGISTERED_BY')),
  value text not null,
  delta bigint not null,
  -- Folding grouped every total of every tenant each half minute, though nothing had come. What came since stands apart now: none is one look
  -- into an empty index, and otherwise only the totals that it belongs to are added up.
  is_folded boolean not null default false
);
create index on worker_count (tenant_id, dimension, value) include (delta);
create index worker_count_to_fold on worker_count (tenant_id, dimension, value) where not is_folded;
alter table worker_count enable row level security;
alter table worker_count force row level security;
grant select on worker_count to payung_app;
grant select, insert, update, delete on worker_count to payung_crossing;

create table worker_document (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  worker_id uuid not null references worker,
  kind text not null check (kind in ('ID_CARD', 'FAMILY_CARD', 'OTHER')),
  file_id uuid not null,
  added_by uuid references app_user default app.user_id(),
  added_at timestamptz not null default now(),
  removed_at timestamptz,
  foreign key (tenant_id, file_id) references file (tenant_id, id)
);
create index on worker_document (tenant_id, worker_id);
-- A person's papers follow the record. They are sealed under the key of the tenant that took them, so a hand-over left them with the former
-- custodian: the new one did not see them, and whoever had uploaded one could still fetch it.
create index on worker_document (worker_id) where removed_at is null;
create index on worker_document (tenant_id, file_id);
alter table worker_document enable row level security;
alter table worker_document force row level security;
grant select, insert (id, tenant_id, worker_id, kind, file_id, added_by), update (removed_at) on worker_document to payung_app;
grant select, insert, update, delete on worker_document to payung_crossing;

-- "Break the glass": one person, one reason, a few minutes.
create table reveal_grant (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  user_id uuid not null references app_user,
  worker_id uuid not null references worker,
  reason text not null check (length(reason) between 10 and 300),
  granted_at timestamptz not null default now(),
  expires_at timestamptz not null check (expires_at > granted_at and expires_at <= granted_at + interval '15 minutes')
);
create index on reveal_grant (tenant_id, user_id, worker_id, expires_at desc);
alter table reveal_grant enable row level security;
alter table reveal_grant force row level security;
grant select, insert (id, tenant_id, user_id, worker_id, reason, expires_at) on reveal_grant to payung_app;
grant select, insert, update, delete on reveal_grant to payung_crossing;

create table custody_transfer (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  worker_id uuid not null references worker,
  from_tenant_id uuid not null references tenant,
  to_tenant_id uuid not null references tenant,
  to_village_code text not null,
  reason text not null check (length(reason) between 3 and 500),
  state text not null default 'PROPOSED' check (state in ('PROPOSED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
  proposed_by uuid not null references app_user default app.user_id(),
  proposed_at timestamptz not null default now(),
  decided_by uuid references app_user,
  decided_at timestamptz,
  decision_reason text check (length(decision_reason) <= 500),
  check (from_tenant_id <> to_tenant_id),
  check (tenant_id in (from_tenant_id, to_tenant_id)),
  check ((state = 'PROPOSED') = (decided_at is null)),
  foreign key (to_village_code, to_tenant_id) references area (code, custodian_tenant_id),
  -- What was asked before is decided all the same.
  constraint text_without_number
  check (not app.writes_national_id(decision_reason) and (state <> 'PROPOSED' or not app.writes_national_id(reason)))
);
create unique index custody_transfer_open on custody_transfer (worker_id) where state = 'PROPOSED';
create index on custody_transfer (from_tenant_id, state);
create index on custody_transfer (to_tenant_id, state);
alter table custody_transfer enable row level security;
alter table custody_transfer force row level security;
grant select, insert (id, tenant_id, worker_id, from_tenant_id, to_tenant_id, to_village_code, reason, proposed_by) on custody_transfer to payung_app;
grant select, insert, update, delete on custody_transfer to payung_crossing;

-- What somebody else's import says of a person whom another tenant keeps: a proposal, never an update.
create table worker_proposal (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  proposer_tenant_id uuid not null references tenant,
  worker_id uuid not null references worker,
  import_id uuid,
  -- JSON of field → proposed value, under the custodian's tenant key.
  changes_cipher bytea not null,
  fields text[] not null check (cardinality(fields) between 1 and 60),
  -- A proposal that nobody has decided goes with the import that made it.
  state text not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
  created_at timestamptz not null default now(),
  decided_by uuid references app_user,
  decided_at timestamptz,
  decision_reason text check (length(decision_reason) <= 500),
  constraint text_without_number check (not app.writes_national_id(decision_reason))
);
create index on worker_proposal (tenant_id, state, id desc);
create index on worker_proposal (proposer_tenant_id, id desc);
create index on worker_proposal (import_id) where import_id is not null;
create index on worker_proposal (worker_id);
alter table worker_proposal enable row level security;
alter table worker_proposal force row level security;
grant select, update (state, decided_by, decided_at, decision_reason) on worker_proposal to payung_app;
grant select, insert, update, delete on worker_proposal to payung_crossing;

-- A registration that a phone sends again because the answer was lost on the way must not make a second person, nor look like somebody
-- else's: the key that the phone chose answers with what it made. Without a key nothing is kept.
create table registration_request (
  tenant_id uuid not null references tenant (id),
  user_id uuid not null references app_user (id),
  request_key text not null check (length(request_key) between 8 and 60),
  -- HMAC of what was sent: the same key with other content is a mistake, not a repetition.
  content_index bytea not null,
  worker_id uuid references worker (id) on delete cascade,
  created_at timestamptz not null default now(),
  primary key (tenant_id, user_id, request_key)
);
create index on registration_request (worker_id);
alter table registration_request enable row level security;
alter table registration_request force row level security;
grant select, insert (tenant_id, user_id, request_key, content_index, worker_id), update (worker_id), delete on registration_request to payung_app;
