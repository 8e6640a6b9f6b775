-- Cohorts: whom a programme designates, the public list, and what people say against it.

create table cohort (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  programme_id uuid not null,
  name text not null check (length(name) between 3 and 160),
  -- Whom to look among, as lists filter; the rule decides.
  filter jsonb not null default '{}' check (length(filter::text) <= 20000),
  -- Published, so that anybody can draw the ties again.
  seed text not null check (seed ~ '^[A-Za-z0-9-]{4,40}$'),
  reserve_percent smallint not null default 20 check (reserve_percent between 0 and 100),
  state text not null default 'DRAFT' check (state in ('DRAFT', 'PUBLISHED', 'LOCKED', 'DISCARDED')),
  -- What it was last computed with; the day is the one on which ages are reckoned, also at the lock.
  rule_version integer,
  priority_version integer,
  judged_on date,
  computed_at timestamptz,
  computed_by uuid references app_user,
  eligible integer not null default 0 check (eligible >= 0),
  members integer not null default 0 check (members >= 0),
  reserves integer not null default 0 check (reserves >= 0),
  lock_reason text check (length(lock_reason) between 10 and 500),
  locked_at timestamptz,
  locked_by uuid references app_user,
  content_hash bytea check (length(content_hash) = 32),
  -- Whoever had a hand in it; none of them locks it.
  makers uuid[] not null default '{}',
  -- Invented for the demonstration.
  synthetic boolean not null default false,
  version integer not null default 1 check (version > 0),
  created_by uuid references app_user default app.user_id(),
  created_at timestamptz not null default now(),
  updated_by uuid references app_user default app.user_id(),
  updated_at timestamptz not null default now(),
  -- The masked public list of a cohort, what people say against it, and cohorts of the accepted candidates of a round.
  round_id uuid references round,
  published_at timestamptz,
  published_by uuid references app_user,
  -- The last day on which anybody may object.
  objections_until date,
  -- The address of the public page: not to be guessed before it is published, and another after a withdrawal.
  public_code text unique check (public_code ~ '^[a-z0-9]{20}$'),
  unique (id, tenant_id),
  foreign key (programme_id, tenant_id) references programme (id, tenant_id),
  foreign key (programme_id, rule_version) references rule_version (programme_id, version),
  foreign key (programme_id, priority_version) references priority_version (programme_id, version),
  check ((computed_at is null) = (rule_version is null) and (computed_at is null) = (judged_on is null)),
  -- Only the function that locks may write the hash, so nobody else can call a cohort locked.
  check ((state = 'LOCKED') = (content_hash is not null) and (state = 'LOCKED') = (locked_at is not null)),
  check (state <> 'PUBLISHED' or num_nulls(published_at, objections_until, public_code) = 0),
  check (state in ('PUBLISHED', 'LOCKED') or public_code is null),
  -- More texts that stay as they were written, most of them for ever and some of them before other organisations' eyes: no NIK stands in them.
  -- What was written before stays as it was written.
  constraint text_without_number check (not app.writes_national_id(lock_reason))
);
create index on cohort (tenant_id, id desc);
create index on cohort (programme_id, state);
create index on cohort (round_id) where round_id is not null;
alter table cohort enable row level security;
alter table cohort force row level security;
grant select, insert (tenant_id, programme_id, name, filter, seed, reserve_percent, created_by, updated_by, round_id), update (name, filter, seed,
  reserve_percent, state, rule_version, priority_version, judged_on, computed_at, computed_by, eligible, members, reserves, version, updated_by,
  updated_at, round_id, published_at, published_by, objections_until, public_code) on cohort to payung_app;
grant select, update (state, members, lock_reason, locked_at, locked_by, content_hash, version, updated_by, updated_at) on cohort to payung_crossing;

-- What each quota had room for when the draft was computed.
create table cohort_area (
  cohort_id uuid not null,
  tenant_id uuid not null,
  area_code text not null,
  quota integer not null check (quota > 0),
  -- Of the quota, by locked cohorts of the programme.
  taken integer not null check (taken >= 0),
  eligible integer not null check (eligible >= 0),
  primary key (cohort_id, area_code),
  foreign key (cohort_id, tenant_id) references cohort (id, tenant_id) on delete cascade
);
alter table cohort_area enable row level security;
alter table cohort_area force row level security;
grant select, insert, delete on cohort_area to payung_app;
grant select on cohort_area to payung_crossing;

create table cohort_member (
  cohort_id uuid not null,
  tenant_id uuid not null,
  worker_id uuid not null references worker,
  -- Of the quota that they count in.
  area_code text not null,
  village_code text not null,
  -- Within the area, by points and then by lot.
  place integer not null check (place > 0),
  points integer not null,
  -- Which criteria of the order they meet, counted from 1.
  met smallint[] not null,
  draw text not null check (draw ~ '^[0-9a-f]{16}$'),
  standing text not null check (standing in ('MEMBER', 'RESERVE', 'REMOVED')),
  -- Somebody whom an objection says is missing from the published list: found in the registry or registered there, judged by the cohort's own rule, and placed
  -- behind everybody who stands there already, so that no published number changes.
  -- By which objection somebody came in; null for whom the order placed.
  objection_id uuid,
  primary key (cohort_id, worker_id),
  foreign key (cohort_id, tenant_id) references cohort (id, tenant_id) on delete cascade
);
create unique index on cohort_member (cohort_id, area_code, place);
create index on cohort_member (worker_id);
create unique index cohort_member_by_objection on cohort_member (objection_id) where objection_id is not null;
-- People: within the membership's area. An agency's own people are told by their record, which a cohort does not repeat.
alter table cohort_member enable row level security;
alter table cohort_member force row level security;
-- On a published list somebody who was taken out keeps their number, and stands again by the open objection that says they are missing; no row says by
-- another objection than that how it came to stand.
grant select, insert, update (standing, objection_id), delete on cohort_member to payung_app;
grant select on cohort_member to payung_crossing;

-- A member as they were at the lock. Nothing ever writes here but app.lock_cohort.
create table cohort_entry (
  cohort_id uuid not null,
  entry_no integer not null check (entry_no > 0),
  tenant_id uuid not null,
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
  regency_code text not null,
  occupation_code text,
  income_bracket text,
  welfare_decile smallint,
  welfare_source text,
  membership_kind text not null,
  membership_number text,
  public_service text,
  status text not null,
  declared_from date,
  declared_until date,
  declared_payer_kind text,
  area_code text not null,
  place integer not null,
  points integer not null,
  met smallint[] not null,
  -- No foreign keys: the one writer takes every row from a member of the cohort, members of a locked cohort stay, and checking each of 75,489
  -- again took as long as writing them.
  primary key (cohort_id, entry_no)
);
create index on cohort_entry (worker_id, cohort_id);
alter table cohort_entry enable row level security;
alter table cohort_entry force row level security;
grant select on cohort_entry to payung_app;
grant select, insert on cohort_entry to payung_crossing;

create table cohort_objection (
  id uuid primary key default uuidv7(),
  cohort_id uuid not null,
  tenant_id uuid not null,
  -- Whom it is about, where that is known; somebody missing from the list has no place in it.
  worker_id uuid,
  village_code text not null,
  kind text not null check (kind in ('DECEASED', 'MOVED', 'EMPLOYED', 'NOT_POOR', 'TWICE', 'MISSING', 'OTHER')),
  -- What was said, and by whom, as JSON under the key of the tenant.
  statement_cipher bytea not null check (length(statement_cipher) between 40 and 8000),
  -- Null: in public, without sign-in.
  received_by uuid references app_user,
  received_at timestamptz not null default now(),
  -- HMAC of a sender's address, for bounds; nobody can read it back.
  sender_digest bytea check (length(sender_digest) = 16),
  foreign key (cohort_id, tenant_id) references cohort (id, tenant_id),
  unique (id, cohort_id, tenant_id),
  check ((received_by is null) = (sender_digest is not null))
);
create index on cohort_objection (cohort_id, id desc);
create index on cohort_objection (sender_digest, received_at) where sender_digest is not null;
alter table cohort_objection enable row level security;
alter table cohort_objection force row level security;
grant select, insert (cohort_id, tenant_id, worker_id, village_code, kind, statement_cipher, received_by) on cohort_objection to payung_app;
grant select, insert on cohort_objection to payung_crossing;
alter table cohort_member add foreign key (objection_id) references cohort_objection;

create table cohort_objection_decision (
  objection_id uuid primary key,
  cohort_id uuid not null,
  tenant_id uuid not null,
  upheld boolean not null,
  reason text not null check (length(reason) between 10 and 500),
  -- Who was taken out, and who came in their place.
  removed_worker_id uuid,
  replacement_worker_id uuid,
  decided_by uuid not null references app_user,
  decided_at timestamptz not null default now(),
  -- Whom it turned out to be about, also where they are not admitted.
  named_worker_id uuid references worker,
  added_standing text check (added_standing in ('MEMBER', 'RESERVE')),
  foreign key (objection_id, cohort_id, tenant_id) references cohort_objection (id, cohort_id, tenant_id),
  check (upheld or removed_worker_id is null),
  check (replacement_worker_id is null or removed_worker_id is not null),
  constraint objection_added_named check (added_standing is null or (upheld and named_worker_id is not null))
);
create index on cohort_objection_decision (cohort_id);
create index on cohort_objection_decision (named_worker_id) where named_worker_id is not null;
alter table cohort_objection_decision enable row level security;
alter table cohort_objection_decision force row level security;
grant select, insert (objection_id, cohort_id, tenant_id, upheld, reason, removed_worker_id, replacement_worker_id, decided_by, named_worker_id,
  added_standing) on cohort_objection_decision to payung_app;
grant select on cohort_objection_decision to payung_crossing;
