-- A child's scholarship over its years at school, decision 0185: what the school proves each year, what the insurer says that it has paid, and why it ends. Payung
-- pays nothing. Every entry stays as it was written; a mistake is taken back with its reason and written anew.
create table scholarship (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  claim_id uuid not null,
  child_name text not null check (length(child_name) between 2 and 120),
  birth_date date not null,
  -- Where the child was in the year of the event; null before its first school.
  level text check (level in ('KINDERGARTEN', 'PRIMARY', 'JUNIOR', 'SENIOR', 'UNIVERSITY')),
  year_of_level smallint check (year_of_level between 1 and 6),
  added_by uuid not null references app_user default app.user_id(),
  added_at timestamptz not null default now(),
  withdrawn_by uuid references app_user,
  withdrawn_at timestamptz,
  withdrawal_reason text check (length(withdrawal_reason) between 10 and 300),
  unique (id, tenant_id),
  foreign key (claim_id, tenant_id) references claim (id, tenant_id),
  constraint scholarship_place check ((level is null) = (year_of_level is null)),
  constraint scholarship_withdrawn check (num_nulls(withdrawn_by, withdrawn_at, withdrawal_reason) in (0, 3)),
  constraint text_without_number check (not app.writes_national_id(child_name) and not app.writes_national_id(withdrawal_reason))
);
create unique index scholarship_child_once on scholarship (claim_id, lower(child_name), birth_date) where withdrawn_at is null;
create index on scholarship (tenant_id, id) where withdrawn_at is null;

-- The letter of a school for one school year, which begins in July of the year.
create table scholarship_proof (
  id uuid primary key default uuidv7(),
  scholarship_id uuid not null,
  tenant_id uuid not null,
  year smallint not null check (year between 2000 and 2200),
  level text not null check (level in ('KINDERGARTEN', 'PRIMARY', 'JUNIOR', 'SENIOR', 'UNIVERSITY')),
  year_of_level smallint not null check (year_of_level between 1 and 6),
  school text not null check (length(school) between 2 and 120),
  file_id uuid not null,
  added_by uuid not null references app_user default app.user_id(),
  added_at timestamptz not null default now(),
  withdrawn_by uuid references app_user,
  withdrawn_at timestamptz,
  withdrawal_reason text check (length(withdrawal_reason) between 10 and 300),
  foreign key (scholarship_id, tenant_id) references scholarship (id, tenant_id),
  foreign key (tenant_id, file_id) references file (tenant_id, id),
  constraint scholarship_proof_file_once unique (file_id),
  constraint scholarship_proof_withdrawn check (num_nulls(withdrawn_by, withdrawn_at, withdrawal_reason) in (0, 3)),
  constraint text_without_number check (not app.writes_national_id(school) and not app.writes_national_id(withdrawal_reason))
);
create unique index scholarship_proof_once on scholarship_proof (scholarship_id, year) where withdrawn_at is null;
create index on scholarship_proof (scholarship_id, id);

-- What the insurer says that it has paid for a proven year.
create table scholarship_payment (
  id uuid primary key default uuidv7(),
  scholarship_id uuid not null,
  tenant_id uuid not null,
  year smallint not null,
  rupiah bigint not null check (rupiah > 0),
  paid_on date not null,
  reference text not null check (length(reference) between 3 and 60),
  recorded_by uuid not null references app_user default app.user_id(),
  recorded_at timestamptz not null default now(),
  withdrawn_by uuid references app_user,
  withdrawn_at timestamptz,
  withdrawal_reason text check (length(withdrawal_reason) between 10 and 300),
  foreign key (scholarship_id, tenant_id) references scholarship (id, tenant_id),
  constraint scholarship_payment_withdrawn check (num_nulls(withdrawn_by, withdrawn_at, withdrawal_reason) in (0, 3)),
  constraint text_without_number check (not app.writes_national_id(reference) and not app.writes_national_id(withdrawal_reason))
);
create unique index scholarship_payment_once on scholarship_payment (scholarship_id, year) where withdrawn_at is null;
create index on scholarship_payment (scholarship_id, id);

-- Why a scholarship ends before its time.
create table scholarship_end (
  id uuid primary key default uuidv7(),
  scholarship_id uuid not null,
  tenant_id uuid not null,
  kind text not null check (kind in ('MARRIED', 'WORKING', 'LEFT_SCHOOL')),
  on_day date not null,
  reason text not null check (length(reason) between 10 and 300),
  ended_by uuid not null references app_user default app.user_id(),
  ended_at timestamptz not null default now(),
  withdrawn_by uuid references app_user,
  withdrawn_at timestamptz,
  withdrawal_reason text check (length(withdrawal_reason) between 10 and 300),
  foreign key (scholarship_id, tenant_id) references scholarship (id, tenant_id),
  constraint scholarship_end_withdrawn check (num_nulls(withdrawn_by, withdrawn_at, withdrawal_reason) in (0, 3)),
  constraint text_without_number check (not app.writes_national_id(reason) and not app.writes_national_id(withdrawal_reason))
);
create unique index scholarship_end_once on scholarship_end (scholarship_id) where withdrawn_at is null;
create index on scholarship_end (scholarship_id, id);

-- A family that says it has no child at school: its claim is looked for no more.
create table scholarship_check (
  id uuid primary key default uuidv7(),
  claim_id uuid not null,
  tenant_id uuid not null,
  reason text not null check (length(reason) between 10 and 300),
  checked_by uuid not null references app_user default app.user_id(),
  checked_at timestamptz not null default now(),
  withdrawn_by uuid references app_user,
  withdrawn_at timestamptz,
  withdrawal_reason text check (length(withdrawal_reason) between 10 and 300),
  foreign key (claim_id, tenant_id) references claim (id, tenant_id),
  constraint scholarship_check_withdrawn check (num_nulls(withdrawn_by, withdrawn_at, withdrawal_reason) in (0, 3)),
  constraint text_without_number check (not app.writes_national_id(reason) and not app.writes_national_id(withdrawal_reason))
);
create unique index scholarship_check_once on scholarship_check (claim_id) where withdrawn_at is null;
create index on scholarship_check (claim_id, id);

do $$
declare t text;
begin
  foreach t in array array['scholarship', 'scholarship_proof', 'scholarship_payment', 'scholarship_end', 'scholarship_check'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select, update (withdrawn_at, withdrawal_reason) on %I to payung_app', t);
    execute format('grant select on %I to payung_crossing', t);
  end loop;
end $$;
grant insert (id, tenant_id, claim_id, child_name, birth_date, level, year_of_level) on scholarship to payung_app;
grant insert (scholarship_id, tenant_id, year, level, year_of_level, school, file_id) on scholarship_proof to payung_app;
grant insert (scholarship_id, tenant_id, year, rupiah, paid_on, reference) on scholarship_payment to payung_app;
grant insert (scholarship_id, tenant_id, kind, on_day, reason) on scholarship_end to payung_app;
grant insert (claim_id, tenant_id, reason) on scholarship_check to payung_app;
