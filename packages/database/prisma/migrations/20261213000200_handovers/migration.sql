-- Decision 0190. Handovers: a ceremony at which families are shown whose claim was paid before, and what each family has agreed to.
create table handover (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  title text not null check (length(title) between 3 and 120),
  area_code text not null references area,
  place text not null check (length(place) between 3 and 160),
  on_day date not null,
  starts_at text not null check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  giver_name text not null check (length(giver_name) between 2 and 120),
  giver_position text not null check (length(giver_position) between 2 and 120),
  with_press boolean not null default false,
  state text not null default 'DRAFT' check (state in ('DRAFT', 'SCHEDULED', 'HELD', 'CANCELLED')),
  state_reason text check (length(state_reason) between 10 and 300),
  version integer not null default 1,
  -- Of the demo: its papers say so.
  synthetic boolean not null default false,
  -- The same key never makes a second event.
  idempotency_key text not null check (length(idempotency_key) between 8 and 100),
  created_by uuid not null references app_user default app.user_id(),
  created_at timestamptz not null default now(),
  -- The minutes: how many people were there, and what happened. Written by one person, confirmed by another.
  attended integer check (attended between 1 and 100000),
  minutes text check (length(minutes) between 20 and 4000),
  recorded_by uuid references app_user,
  recorded_at timestamptz,
  confirmed_by uuid references app_user,
  confirmed_at timestamptz,
  unique (id, tenant_id),
  constraint handover_once unique (tenant_id, idempotency_key),
  constraint handover_recorder_is_not_confirmer check (confirmed_by <> recorded_by),
  constraint handover_facts check (num_nulls(attended, minutes, recorded_by, recorded_at) in (0, 4) and num_nulls(confirmed_by, confirmed_at) <> 1
    and (state = 'HELD') = (confirmed_by is not null) and (confirmed_by is null or recorded_by is not null)
    and (state = 'CANCELLED') = (state_reason is not null)),
  constraint text_without_number check (not app.writes_national_id(title) and not app.writes_national_id(place) and not app.writes_national_id(giver_name)
    and not app.writes_national_id(giver_position) and not app.writes_national_id(state_reason) and not app.writes_national_id(minutes))
);
create index on handover (tenant_id, on_day desc, id desc);
create index on handover (area_code);

-- What the family of a paid claim has agreed to for one event. Without a row that stands, the answer is no.
create table handover_consent (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null,
  handover_id uuid not null,
  claim_id uuid not null,
  -- Who answered for the family; null where no heir is named, as after an accident.
  heir_id uuid,
  -- As the family wants to be called.
  family_name text not null check (length(family_name) between 2 and 120),
  comes boolean not null,
  may_be_shown boolean not null,
  consented_on date not null,
  channel text not null check (channel in ('PAPER', 'CALL')),
  recorded_by uuid not null references app_user default app.user_id(),
  recorded_at timestamptz not null default now(),
  withdrawn_by uuid references app_user,
  withdrawn_at timestamptz,
  -- Whether the family was there; null before the minutes.
  was_present boolean,
  foreign key (handover_id, tenant_id) references handover (id, tenant_id),
  foreign key (claim_id, tenant_id) references claim (id, tenant_id),
  foreign key (heir_id, claim_id, tenant_id) references claim_heir (id, claim_id, tenant_id),
  constraint handover_consent_says_something check (comes or may_be_shown),
  constraint handover_consent_withdrawn check (num_nulls(withdrawn_by, withdrawn_at) <> 1),
  constraint text_without_number check (not app.writes_national_id(family_name))
);
create unique index handover_consent_once on handover_consent (handover_id, claim_id) where withdrawn_at is null;
create index on handover_consent (handover_id, id);
create index on handover_consent (claim_id, id);
create index on handover_consent (heir_id) where heir_id is not null;

do $$
declare t text;
begin
  foreach t in array array['handover', 'handover_consent'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select on %I to payung_app, payung_crossing', t);
  end loop;
end $$;
grant insert (tenant_id, title, area_code, place, on_day, starts_at, giver_name, giver_position, with_press, idempotency_key),
  update (title, area_code, place, on_day, starts_at, giver_name, giver_position, with_press, state, state_reason, attended, minutes) on handover to payung_app;
grant insert (tenant_id, handover_id, claim_id, heir_id, family_name, comes, may_be_shown, consented_on, channel), update (withdrawn_at, was_present)
  on handover_consent to payung_app;
grant update on handover to payung_crossing;
