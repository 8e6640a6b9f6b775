-- Under which account a programme usually stands. The payer writes its own on the line: whether vulnerable workers belong there varies.
create table budget_account (
  programme text not null check (programme in ('WORK_ACCIDENT', 'DEATH', 'OLD_AGE')),
  code text not null check (code ~ '^[0-9]{1,2}([.][0-9]{1,4}){2,6}$'),
  name text not null check (length(name) between 3 and 200),
  -- Null for what nobody has verified.
  legal_basis text check (length(legal_basis) between 3 and 300),
  primary key (programme, code)
);
grant select on budget_account to payung_app, payung_crossing;
insert into budget_account (programme, code, name) values
  ('WORK_ACCIDENT', '5.1.02.02.02.0006', 'Belanja iuran jaminan kecelakaan kerja bagi non-ASN'),
  ('DEATH', '5.1.02.02.02.0007', 'Belanja iuran jaminan kematian bagi non-ASN'),
  ('OLD_AGE', '5.1.02.02.02.0010', 'Belanja iuran jaminan hari tua bagi non-ASN');

-- A line of a payer's budget: one year, agency, sub-activity, account and programme. What it may spend is set by its stages; what is committed and paid of it
-- is counted by its movements. The two constraints at the end hold whatever happens at the same time.
create table budget_line (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  fiscal_year integer not null check (fiscal_year between 2000 and 2100),
  agency_id uuid not null,
  sub_activity text not null check (length(sub_activity) between 3 and 200),
  account_code text not null check (account_code ~ '^[0-9]{1,2}([.][0-9]{1,4}){2,6}$'),
  programme text not null check (programme in ('WORK_ACCIDENT', 'DEATH', 'OLD_AGE')),
  funding_source text not null check (funding_source in ('NATIONAL_BUDGET', 'REGIONAL_BUDGET', 'PROVINCIAL_BUDGET', 'VILLAGE_BUDGET', 'PALM_REVENUE_SHARE',
    'TOBACCO_REVENUE_SHARE', 'CSR', 'SPONSOR', 'SELF')),
  ceiling_rupiah bigint not null default 0 check (ceiling_rupiah between 0 and 100000000000000),
  committed_rupiah bigint not null default 0,
  paid_rupiah bigint not null default 0,
  drafted_by uuid not null references app_user default app.user_id(),
  drafted_at timestamptz not null default now(),
  unique (id, tenant_id),
  foreign key (tenant_id, agency_id) references agency (tenant_id, id),
  constraint budget_line_once unique (tenant_id, fiscal_year, agency_id, sub_activity, account_code, programme, funding_source),
  constraint budget_ceiling_held check (committed_rupiah <= ceiling_rupiah),
  constraint budget_paid_of_committed check (paid_rupiah between 0 and committed_rupiah)
);

-- What a document of the budget sets for a line: the plan (RKA), the first budget (murni), a shift (pergeseran), a change (perubahan). Proposed by one person,
-- approved by another. The latest approved one is the ceiling; a plan is none.
create table budget_stage (
  id uuid primary key default uuidv7(),
  line_id uuid not null,
  tenant_id uuid not null,
  stage text not null check (stage in ('RKA', 'MURNI', 'PERGESERAN', 'PERUBAHAN')),
  rupiah bigint not null check (rupiah between 0 and 100000000000000),
  decided_on date not null,
  document_number text not null check (length(document_number) between 3 and 80),
  state text not null default 'PROPOSED' check (state in ('PROPOSED', 'APPROVED', 'WITHDRAWN')),
  drafted_by uuid not null references app_user default app.user_id(),
  drafted_at timestamptz not null default now(),
  approved_by uuid references app_user,
  approved_at timestamptz,
  withdrawn_by uuid references app_user,
  foreign key (line_id, tenant_id) references budget_line (id, tenant_id),
  constraint budget_drafter_is_not_approver check (approved_by <> drafted_by),
  constraint budget_stage_facts check (num_nulls(approved_by, approved_at) <> 1 and ((state = 'APPROVED') = (approved_by is not null))
    and ((state = 'WITHDRAWN') = (withdrawn_by is not null)))
);
create index on budget_stage (line_id, id);
create unique index budget_stage_waits on budget_stage (line_id) where state = 'PROPOSED';

-- From which line a contribution list pays one of its programmes. Chosen while the list is a draft, committed with its approval, released when it is set aside.
create table budget_commitment (
  id uuid primary key default uuidv7(),
  list_id uuid not null,
  line_id uuid not null,
  tenant_id uuid not null,
  programme text not null,
  -- What the list asks for; what of it is committed now, and paid.
  rupiah bigint not null check (rupiah > 0),
  committed_rupiah bigint not null default 0,
  paid_rupiah bigint not null default 0,
  state text not null default 'CHOSEN' check (state in ('CHOSEN', 'COMMITTED', 'RELEASED')),
  chosen_by uuid not null references app_user,
  chosen_at timestamptz not null default now(),
  foreign key (list_id, tenant_id) references contribution_list (id, tenant_id),
  foreign key (line_id, tenant_id) references budget_line (id, tenant_id),
  constraint budget_commitment_amounts check (paid_rupiah between 0 and committed_rupiah and (state = 'COMMITTED' or committed_rupiah = 0))
);
create index on budget_commitment (line_id, id desc);
create index on budget_commitment (list_id);
create unique index budget_commitment_once on budget_commitment (list_id, programme) where state <> 'RELEASED';

-- Each change of what is committed or paid of a line, in the transaction of what caused it. A line's figures are the sums of these.
create table budget_movement (
  id uuid primary key default uuidv7(),
  commitment_id uuid not null references budget_commitment,
  line_id uuid not null,
  tenant_id uuid not null,
  kind text not null check (kind in ('COMMIT', 'ADJUST', 'RELEASE', 'PAY')),
  rupiah bigint not null check (rupiah <> 0 and (kind not in ('COMMIT', 'PAY') or rupiah > 0) and (kind <> 'RELEASE' or rupiah < 0)),
  payment_id uuid references contribution_payment,
  moved_by uuid references app_user,
  moved_at timestamptz not null default now(),
  foreign key (line_id, tenant_id) references budget_line (id, tenant_id),
  constraint budget_movement_of_payment check ((kind = 'PAY') = (payment_id is not null))
);
create index on budget_movement (line_id, id desc);
create index on budget_movement (payment_id) where payment_id is not null;
-- A list is committed once, adjusted to its bill once, released once; a payment counts once.
create unique index budget_movement_once on budget_movement (commitment_id, kind) where kind <> 'PAY';
create unique index budget_payment_once on budget_movement (commitment_id, payment_id) where kind = 'PAY';

do $$
declare t text;
begin
  foreach t in array array['budget_line', 'budget_stage', 'budget_commitment', 'budget_movement'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select on %I to payung_app, payung_crossing', t);
  end loop;
end $$;
grant insert (tenant_id, fiscal_year, agency_id, sub_activity, account_code, programme, funding_source) on budget_line to payung_app;
grant insert (line_id, tenant_id, stage, rupiah, decided_on, document_number), update (state) on budget_stage to payung_app;
grant update (ceiling_rupiah, committed_rupiah, paid_rupiah) on budget_line to payung_crossing;
grant insert, update (state, committed_rupiah, paid_rupiah) on budget_commitment to payung_crossing;
grant insert on budget_movement to payung_crossing;
