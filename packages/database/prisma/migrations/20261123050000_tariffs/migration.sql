-- The tariff: what a contribution is reckoned from, a row for each line and period. It belongs to the installation and is changed by the province,
-- by two people. Contributions were reckoned from `reference_amount` before; those rows move here, so that there is one place.
create table tariff (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('RATE', 'FLAT', 'PACKAGE_BASE', 'BRACKET', 'DISCOUNT', 'SHARED_MONTH')),
  membership_kind text not null check (membership_kind in ('SELF_EMPLOYED', 'WAGE_EARNER', 'CONSTRUCTION')),
  programme text check (programme in ('WORK_ACCIDENT', 'DEATH', 'OLD_AGE', 'PENSION')),
  occupation_group text check (occupation_group in ('TRANSPORT', 'OTHER')),
  risk_class text check (risk_class in ('VERY_LOW', 'LOW', 'MEDIUM', 'HIGH', 'VERY_HIGH')),
  income_from bigint check (income_from >= 0),
  valid daterange not null,
  -- In millionths: 1% is 10000.
  rate bigint check (rate between 0 and 1000000),
  amount bigint check (amount between 0 and 1000000000),
  amount_min bigint check (amount_min >= 0),
  amount_max bigint check (amount_max between amount_min and 1000000000),
  excluded_sources text[] not null default '{}' check (excluded_sources <@ array['NATIONAL_BUDGET', 'REGIONAL_BUDGET', 'PROVINCIAL_BUDGET',
    'VILLAGE_BUDGET', 'PALM_REVENUE_SHARE', 'TOBACCO_REVENUE_SHARE', 'CSR', 'SPONSOR', 'SELF']),
  shared_month text check (shared_month in ('WITH_DISCOUNT', 'WITHOUT_DISCOUNT')),
  legal_basis text check (length(legal_basis) between 3 and 300)
);

-- What the province wants to set or end from a month on, until a second person confirms it. It stays as the history of the tariff.
create table tariff_change (
  like tariff including defaults including constraints,
  tenant_id uuid not null references tenant,
  ends boolean not null,
  proposed_by uuid not null references app_user default app.user_id(),
  proposed_at timestamptz not null default now(),
  state text not null default 'OPEN' check (state in ('OPEN', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
  decided_by uuid references app_user,
  decided_at timestamptz,
  primary key (id),
  constraint tariff_change_decided check ((state = 'OPEN') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  constraint tariff_proposer_is_not_confirmer check (state <> 'CONFIRMED' or decided_by <> proposed_by)
);
alter table tariff add column change_id uuid references tariff_change;

do $$
declare t text;
begin
  foreach t in array array['tariff', 'tariff_change'] loop
    execute format($f$alter table %I add column line text not null generated always as (kind || '.' || membership_kind || coalesce('.' || programme, '')
      || coalesce('.' || occupation_group, '') || coalesce('.' || risk_class, '') || coalesce('.' || income_from::text, '')) stored$f$, t);
    -- Contribution months are whole: a period begins and ends on the first of a month.
    execute format($f$alter table %I add constraint %I check (not isempty(valid) and not lower_inf(valid) and extract(day from lower(valid)) = 1
      and (upper_inf(valid) or extract(day from upper(valid)) = 1))$f$, t, t || '_months');
    -- Each kind has what it needs and nothing else.
    execute format($f$alter table %I add constraint %I check (%s case kind
      when 'RATE' then programme is not null and rate is not null and num_nonnulls(occupation_group, income_from, amount, shared_month) = 0
      when 'FLAT' then programme is not null and amount is not null and num_nonnulls(occupation_group, risk_class, income_from, rate, amount_min, amount_max, shared_month) = 0
      when 'PACKAGE_BASE' then amount is not null and num_nonnulls(programme, occupation_group, risk_class, income_from, rate, amount_min, amount_max, shared_month) = 0
      when 'BRACKET' then income_from is not null and amount is not null
        and num_nonnulls(programme, occupation_group, risk_class, rate, amount_min, amount_max, shared_month) = 0
      when 'DISCOUNT' then programme is not null and occupation_group is not null and rate is not null
        and num_nonnulls(risk_class, income_from, amount, amount_min, amount_max, shared_month) = 0
      when 'SHARED_MONTH' then shared_month is not null
        and num_nonnulls(programme, occupation_group, risk_class, income_from, rate, amount, amount_min, amount_max) = 0 end)$f$,
      t, t || '_terms', case t when 'tariff_change' then 'ends or' else '' end);
    execute format($f$alter table %I add constraint %I check (kind = 'DISCOUNT' or excluded_sources = '{}')$f$, t, t || '_sources');
  end loop;
end $$;
alter table tariff add constraint tariff_once unique (line, valid without overlaps);
create index on tariff (change_id) where change_id is not null;
create index on tariff_change (tenant_id, id desc);
create index on tariff_change (line);
create unique index tariff_change_once on tariff_change (line) where state = 'OPEN';
grant select on tariff to payung_app, payung_jobs;
grant select, insert, update, delete on tariff to payung_crossing;
alter table tariff_change enable row level security;
alter table tariff_change force row level security;
grant select, insert (id, tenant_id, kind, membership_kind, programme, occupation_group, risk_class, income_from, valid, rate, amount, amount_min, amount_max,
  excluded_sources, shared_month, legal_basis, ends, proposed_by) on tariff_change to payung_app;
grant select, update (state, decided_by, decided_at) on tariff_change to payung_crossing;

-- An installation that stands keeps its own amounts, periods and bases; a new one gets the tariff with its reference data.
insert into tariff (kind, membership_kind, programme, valid, rate, amount_min, amount_max, legal_basis)
  select 'RATE', 'SELF_EMPLOYED', p, r.valid * l.valid * h.valid, r.amount * 1000, l.amount, h.amount, r.legal_basis
  from unnest(array['WORK_ACCIDENT', 'OLD_AGE']) p
  join reference_amount r on r.key = 'SELF_EMPLOYED_' || p || '_RATE'
  join reference_amount l on l.key = 'SELF_EMPLOYED_' || p || '_MIN' and l.valid && r.valid
  join reference_amount h on h.key = 'SELF_EMPLOYED_' || p || '_MAX' and h.valid && r.valid and h.valid && l.valid
  where not isempty(r.valid * l.valid * h.valid);
insert into tariff (kind, membership_kind, programme, valid, amount, legal_basis)
  select case key when 'SELF_EMPLOYED_DEATH' then 'FLAT' else 'PACKAGE_BASE' end, 'SELF_EMPLOYED', case key when 'SELF_EMPLOYED_DEATH' then 'DEATH' end,
    valid, amount, legal_basis
  from reference_amount where key in ('SELF_EMPLOYED_DEATH', 'VULNERABLE_PACKAGE_BASE');
insert into tariff (kind, membership_kind, income_from, valid, amount, legal_basis)
  select 'BRACKET', 'SELF_EMPLOYED', coalesce((select max(t.amount) + 1 from reference_amount t where t.key ~ '^INCOME_BRACKET_.*_TO$' and t.valid && b.valid
    and t.amount < coalesce((select own.amount from reference_amount own where own.key = regexp_replace(b.key, '_BASE$', '_TO') and own.valid && b.valid),
      9223372036854775807)), 0), b.valid, b.amount, b.legal_basis
  from reference_amount b where b.key ~ '^INCOME_BRACKET_.*_BASE$';
-- Until now whoever planned a programme chose the discount by hand. From now on it follows the source of the money too.
insert into tariff (kind, membership_kind, programme, occupation_group, valid, rate, excluded_sources, legal_basis)
  select 'DISCOUNT', 'SELF_EMPLOYED', p, case key when 'RELIEF_TRANSPORT_WORKERS' then 'TRANSPORT' else 'OTHER' end, valid, amount * 1000,
    '{NATIONAL_BUDGET,REGIONAL_BUDGET,PROVINCIAL_BUDGET,PALM_REVENUE_SHARE,TOBACCO_REVENUE_SHARE}', legal_basis
  from reference_amount, unnest(array['WORK_ACCIDENT', 'DEATH']) p where key in ('RELIEF_TRANSPORT_WORKERS', 'RELIEF_OTHER_WORKERS');
insert into tariff (kind, membership_kind, programme, valid, rate, legal_basis)
  select 'RATE', 'WAGE_EARNER', 'DEATH', valid, amount * 1000, legal_basis from reference_amount where key = 'WAGE_EARNER_DEATH_RATE';
delete from reference_amount where key ~ '^(SELF_EMPLOYED_|RELIEF_|INCOME_BRACKET_)' or key in ('VULNERABLE_PACKAGE_BASE', 'WAGE_EARNER_DEATH_RATE');
