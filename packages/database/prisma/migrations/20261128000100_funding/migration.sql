-- Who pays what of a decree: ordered rules while it is a draft, the consent of other payers, and what its signing derives from them.
alter table decree
  -- Over the rules, the people, the months and their amounts; null for a decree that its own government pays alone.
  add column funding_hash bytea check (length(funding_hash) = 32),
  -- Kinds of money of its payers besides its own: a month must cost the same whoever pays it.
  add column payer_sources text[] not null default '{}';

create table funding_rule (
  decree_id uuid not null,
  -- The last rule is that of who pays what the others leave.
  rule_no integer not null check (rule_no between 1 and 13),
  tenant_id uuid not null,
  -- A tenant, or a party outside, or with the source SELF the worker.
  payer_tenant_id uuid references tenant,
  payer_name text check (length(payer_name) between 3 and 120 and not app.writes_national_id(payer_name)),
  funding_source text not null check (funding_source in ('NATIONAL_BUDGET', 'REGIONAL_BUDGET', 'PROVINCIAL_BUDGET', 'VILLAGE_BUDGET',
    'PALM_REVENUE_SHARE', 'TOBACCO_REVENUE_SHARE', 'CSR', 'SPONSOR', 'SELF')),
  -- Of the whole contribution: 5,000 is half of it.
  share_basis_points integer check (share_basis_points between 1 and 10000),
  -- Of each person-month.
  rupiah bigint check (rupiah between 1 and 10000000),
  from_month date check (extract(day from from_month) = 1),
  until_month date check (extract(day from until_month) = 1),
  people_max integer check (people_max between 1 and 1000000),
  ceiling_rupiah bigint check (ceiling_rupiah between 1 and 100000000000000),
  only_unregistered boolean not null default false,
  occupation_codes text[] not null default '{}' check (cardinality(occupation_codes) <= 300),
  village_codes text[] not null default '{}' check (cardinality(village_codes) <= 300),
  primary key (decree_id, rule_no),
  foreign key (decree_id, tenant_id) references decree (id, tenant_id),
  constraint funding_rule_payer check (num_nonnulls(payer_tenant_id, payer_name) = case funding_source when 'SELF' then 0 else 1 end),
  constraint funding_rule_part check (share_basis_points is null or rupiah is null),
  constraint funding_rule_months check (from_month is null or until_month is null or from_month < until_month)
);
create index on funding_rule (payer_tenant_id) where payer_tenant_id is not null;

-- What another tenant is asked to pay, as it stood when the rules were saved, and what it answered.
create table funding_consent (
  id uuid primary key default uuidv7(),
  decree_id uuid not null,
  -- Whose decree it is, and who is to pay.
  tenant_id uuid not null,
  payer_tenant_id uuid not null references tenant,
  -- Of the rules that it answers.
  funding_hash bytea not null,
  title text not null,
  programme_name text not null,
  from_month date not null,
  until_month date not null,
  people integer not null check (people >= 0),
  person_months integer not null check (person_months >= people),
  total_rupiah bigint not null check (total_rupiah >= 0),
  months jsonb not null check (jsonb_typeof(months) = 'array' and length(months::text) <= 40000),
  state text not null default 'REQUESTED' check (state in ('REQUESTED', 'GIVEN', 'REFUSED', 'WITHDRAWN')),
  reason text check (length(reason) between 10 and 300 and not app.writes_national_id(reason)),
  requested_by uuid not null references app_user default app.user_id(),
  requested_at timestamptz not null default now(),
  decided_by uuid references app_user,
  decided_at timestamptz,
  foreign key (decree_id, tenant_id) references decree (id, tenant_id),
  constraint funding_consent_another check (payer_tenant_id <> tenant_id),
  constraint funding_consent_decided check (num_nulls(decided_by, decided_at) <> 1 and (state not in ('GIVEN', 'REFUSED') or decided_by is not null)
    and (state <> 'REFUSED' or reason is not null))
);
create unique index funding_consent_once on funding_consent (decree_id, payer_tenant_id, funding_hash) where state <> 'WITHDRAWN';
create index on funding_consent (payer_tenant_id, id desc);

-- People of a signed decree whose months are paid alike, and what each rule pays of them.
create table funding_class (
  decree_id uuid not null,
  class_no integer not null check (class_no > 0),
  tenant_id uuid not null,
  primary key (decree_id, class_no),
  foreign key (decree_id, tenant_id) references decree (id, tenant_id)
);

create table funding_share (
  decree_id uuid not null,
  class_no integer not null,
  rule_no integer not null,
  months daterange not null,
  tenant_id uuid not null,
  -- Of each of these months.
  rupiah bigint not null check (rupiah > 0),
  constraint funding_share_once primary key (decree_id, class_no, rule_no, months without overlaps),
  foreign key (decree_id, class_no) references funding_class (decree_id, class_no),
  foreign key (decree_id, rule_no) references funding_rule (decree_id, rule_no),
  constraint funding_share_months check (not isempty(months) and not lower_inf(months) and not upper_inf(months)
    and extract(day from lower(months)) = 1 and extract(day from upper(months)) = 1)
);

-- To which class a line of a decree belongs. A line stays in its class, whoever holds it; without foreign keys, as its only writer takes each row from them.
create table funding_member (
  decree_id uuid not null,
  line_no integer not null,
  class_no integer not null,
  tenant_id uuid not null,
  primary key (decree_id, line_no)
);
create index on funding_member (decree_id, class_no);

do $$
declare t text;
begin
  foreach t in array array['funding_rule', 'funding_consent', 'funding_class', 'funding_share', 'funding_member'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select on %I to payung_app', t);
    execute format('grant select, insert on %I to payung_crossing', t);
  end loop;
end $$;
grant delete on funding_rule to payung_crossing;
grant update (state, reason) on funding_consent to payung_app;
grant update (state) on funding_consent to payung_crossing;
grant update (funding_hash, payer_sources) on decree to payung_crossing;
