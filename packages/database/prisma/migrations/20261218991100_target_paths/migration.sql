-- Targets that a government sets by hand, decision 0251: for an indicator and an area a number for each of some years, with the document on which they rest. One person
-- proposes a path, another confirms it. Nothing is written over: a confirmed path stands in the place of the former, which stays.
create table target_path (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  -- Of `packages/domain/src/figures/indicators.ts`.
  indicator text not null check (indicator ~ '^[A-Z_]{3,40}$'),
  -- In hundredths of a percent, or in people.
  unit text not null check (unit in ('SHARE', 'PEOPLE')),
  area_code text not null references area,
  -- Each year once, the first first, and what is to be reached by its last day.
  years integer[] not null,
  amounts bigint[] not null,
  -- Whoever proposed it was warned that a year asks for less than the one before.
  fall_accepted boolean not null default false,
  document_kind text not null check (document_kind in ('PERDA', 'PERKADA', 'KEPUTUSAN', 'RPJMD', 'RKPD', 'OTHER')),
  document_number text not null check (length(document_number) between 1 and 100),
  document_day date not null,
  document_name text not null check (length(document_name) between 3 and 300),
  -- Why it is set.
  reason text not null check (length(reason) between 10 and 300),
  replaced_by_id uuid,
  proposed_by uuid not null references app_user default app.user_id(),
  proposed_at timestamptz not null default now(),
  state text not null default 'PROPOSED' check (state in ('PROPOSED', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
  decided_by uuid references app_user,
  decided_at timestamptz,
  refusal_reason text check (length(refusal_reason) between 10 and 300),
  unique (id, tenant_id),
  foreign key (replaced_by_id, tenant_id) references target_path (id, tenant_id),
  constraint target_path_steps check (cardinality(years) between 1 and 20 and cardinality(years) = cardinality(amounts)
    and array_position(years, null) is null and array_position(amounts, null) is null and 2000 <= all (years) and 2100 >= all (years)),
  constraint target_path_amounts check (1 <= all (amounts) and (case unit when 'SHARE' then 10000 else 999999999 end) >= all (amounts)),
  constraint target_path_decided check ((state = 'PROPOSED') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  constraint target_path_refused check ((state = 'REFUSED') = (refusal_reason is not null)),
  constraint target_path_replaced check (replaced_by_id is null or state = 'CONFIRMED'),
  constraint target_path_proposer_is_not_confirmer check (state not in ('CONFIRMED', 'REFUSED') or decided_by <> proposed_by),
  constraint target_path_proposer_withdraws check (state <> 'WITHDRAWN' or decided_by = proposed_by),
  constraint text_without_number check (not app.writes_national_id(document_number) and not app.writes_national_id(document_name) and not app.writes_national_id(reason)
    and not app.writes_national_id(refusal_reason))
);
-- Of one indicator and area one path stands and one waits.
create unique index target_path_stands_once on target_path (tenant_id, area_code, indicator) where state = 'CONFIRMED' and replaced_by_id is null;
create unique index target_path_waits_once on target_path (tenant_id, area_code, indicator) where state = 'PROPOSED';
create index on target_path (tenant_id, id desc);
create index on target_path (tenant_id, proposed_by, proposed_at desc);
create index on target_path (area_code);
create index on target_path (proposed_by);
create index on target_path (decided_by);
create index on target_path (replaced_by_id);
alter table target_path enable row level security;
alter table target_path force row level security;
grant select, insert (id, tenant_id, indicator, unit, area_code, years, amounts, fall_accepted, document_kind, document_number, document_day, document_name, reason, proposed_by)
  on target_path to payung_app;
grant select, update (state, decided_by, decided_at, refusal_reason, replaced_by_id) on target_path to payung_crossing;
