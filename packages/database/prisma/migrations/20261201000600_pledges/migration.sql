insert into reference_amount (key, valid, amount, unit)
  select 'PLEDGE_COUNTS_FROM', '[2015-07-01,)', 6, 'MONTHS' where exists (select from reference_amount) on conflict do nothing;

-- What a company promises to pay under a signed agreement. Drafted by one of its people, offered by another; from then on the region sees it.
create table pledge (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  agreement_id uuid not null references agreement,
  -- The government to which it is offered: a party of the agreement, whose people wait.
  region_tenant_id uuid not null references tenant,
  kind text not null check (kind in ('RUPIAH', 'WORKERS')),
  -- Both measures, whichever was stated: agreements count people, rupiah or both.
  workers integer not null check (workers between 1 and 1000000),
  rupiah bigint not null check (rupiah between 1 and 100000000000000),
  -- What a worker costs over the period, by the tariff of each month on the day of the draft.
  per_worker_rupiah bigint not null check (per_worker_rupiah > 0),
  from_month date not null check (extract(day from from_month) = 1),
  until_month date not null check (extract(day from until_month) = 1),
  insurance_programmes text[] not null check (insurance_programmes <@ array['WORK_ACCIDENT', 'DEATH', 'OLD_AGE'] and cardinality(insurance_programmes) between 1 and 3),
  relief text check (relief in ('RELIEF_TRANSPORT_WORKERS', 'RELIEF_OTHER_WORKERS')),
  -- Empty for the whole region, and for all occupations.
  area_codes text[] not null default '{}' check (cardinality(area_codes) <= 300),
  occupation_codes text[] not null default '{}' check (cardinality(occupation_codes) <= 300),
  note text check (length(note) between 3 and 500 and not app.writes_national_id(note)),
  state text not null default 'DRAFT' check (state in ('DRAFT', 'OFFERED', 'MATCHED', 'APPROVED', 'FUNDED', 'PROVEN', 'WITHDRAWN', 'ENDED')),
  state_reason text check (length(state_reason) between 10 and 300),
  -- What it takes of the agreement: nothing before it is offered or once it is withdrawn, what it has used once it has ended.
  taken_workers integer not null default 0,
  taken_rupiah bigint not null default 0,
  synthetic boolean not null default false,
  drafted_by uuid not null references app_user default app.user_id(),
  drafted_at timestamptz not null default now(),
  offered_by uuid references app_user,
  offered_at timestamptz,
  unique (id, tenant_id),
  constraint pledge_months check (from_month < until_month and until_month <= from_month + interval '60 months'),
  constraint pledge_size check (case kind when 'WORKERS' then rupiah = workers * per_worker_rupiah
    else workers * per_worker_rupiah <= rupiah and rupiah < (workers + 1) * per_worker_rupiah end),
  constraint pledge_drafter_is_not_offerer check (offered_by <> drafted_by),
  constraint pledge_offered check (num_nulls(offered_by, offered_at) <> 1 and (offered_by is not null or state in ('DRAFT', 'WITHDRAWN'))),
  constraint pledge_taken check (taken_workers between 0 and workers and taken_rupiah between 0 and rupiah)
);
create index on pledge (tenant_id, id desc);
create index on pledge (region_tenant_id, id desc);
create index on pledge (agreement_id);

-- Each state of a pledge, with who brought it about and why.
create table pledge_step (
  id uuid primary key default uuidv7(),
  pledge_id uuid not null,
  tenant_id uuid not null,
  from_state text,
  to_state text not null,
  reason text,
  by_user uuid references app_user,
  at timestamptz not null default now(),
  foreign key (pledge_id, tenant_id) references pledge (id, tenant_id)
);
create index on pledge_step (pledge_id, id);

do $$
declare t text;
begin
  foreach t in array array['pledge', 'pledge_step'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select on %I to payung_app, payung_crossing', t);
  end loop;
end $$;
grant insert (tenant_id, agreement_id, region_tenant_id, kind, workers, rupiah, per_worker_rupiah, from_month, until_month, insurance_programmes, relief,
  area_codes, occupation_codes, note) on pledge to payung_app;
grant update (state, state_reason, taken_workers, taken_rupiah) on pledge to payung_crossing;
grant insert on pledge_step to payung_crossing;
