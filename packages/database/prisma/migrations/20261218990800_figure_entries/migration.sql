-- Published figures that a government has read in a letter, a publication or a file, decision 0243. One person enters a figure, another confirms it. Nothing is written
-- over: a correction is an entry of its own that stands in the place of another, which stays.
create table figure_entry (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  -- Of `packages/domain/src/figures/indicators.ts`.
  indicator text not null check (indicator ~ '^[A-Z_]{3,40}$'),
  area_code text not null references area,
  -- The last day of the period that the source names; null where it names none.
  as_of date,
  as_of_precision text not null check (as_of_precision in ('DAY', 'MONTH', 'YEAR', 'UNTOLD')),
  -- In the indicator's unit; of a share what the source states, in hundredths of a percent.
  amount bigint check (amount between 0 and 999999999999999),
  numerator bigint check (numerator between 0 and 999999999999999),
  denominator bigint check (denominator between 1 and 999999999999999),
  source text not null check (length(source) between 3 and 300),
  -- The day of the letter or of the publication.
  source_day date not null,
  -- By which number or address the paper is found.
  evidence text not null check (length(evidence) between 3 and 300),
  -- The entry in whose place it stands once it is confirmed.
  replaces_id uuid,
  replaced_by_id uuid,
  entered_by uuid not null references app_user default app.user_id(),
  entered_at timestamptz not null default now(),
  state text not null default 'PROPOSED' check (state in ('PROPOSED', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
  decided_by uuid references app_user,
  decided_at timestamptz,
  -- Why it was refused.
  reason text check (length(reason) between 10 and 300),
  unique (id, tenant_id),
  foreign key (replaces_id, tenant_id) references figure_entry (id, tenant_id),
  foreign key (replaced_by_id, tenant_id) references figure_entry (id, tenant_id),
  constraint figure_entry_told check (amount is not null or numerator is not null),
  constraint figure_entry_parts check (denominator is null or numerator is not null),
  constraint figure_entry_period check ((as_of is null) = (as_of_precision = 'UNTOLD')),
  constraint figure_entry_decided check ((state = 'PROPOSED') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  constraint figure_entry_refused check ((state = 'REFUSED') = (reason is not null)),
  constraint figure_entry_replaced check (replaced_by_id is null or state = 'CONFIRMED'),
  constraint figure_entry_enterer_is_not_confirmer check (state not in ('CONFIRMED', 'REFUSED') or decided_by <> entered_by),
  constraint figure_entry_enterer_withdraws check (state <> 'WITHDRAWN' or decided_by = entered_by),
  constraint text_without_number check (not app.writes_national_id(source) and not app.writes_national_id(evidence) and not app.writes_national_id(reason))
);
-- Of one source, area and period one figure stands and one waits: a second press, or a colleague with the same letter, enters nothing twice.
create unique index figure_entry_stands_once on figure_entry (tenant_id, area_code, indicator, as_of, as_of_precision, lower(source)) nulls not distinct
  where state = 'CONFIRMED' and replaced_by_id is null;
create unique index figure_entry_waits_once on figure_entry (tenant_id, area_code, indicator, as_of, as_of_precision, lower(source)) nulls not distinct
  where state = 'PROPOSED';
-- What is replaced is replaced once.
create unique index figure_entry_replaced_once on figure_entry (replaces_id) where state in ('PROPOSED', 'CONFIRMED');
create index on figure_entry (tenant_id, id desc);
create index on figure_entry (tenant_id, entered_by, entered_at desc);
create index on figure_entry (area_code);
create index on figure_entry (entered_by);
create index on figure_entry (decided_by);
create index on figure_entry (replaces_id);
create index on figure_entry (replaced_by_id);
alter table figure_entry enable row level security;
alter table figure_entry force row level security;
grant select, insert (id, tenant_id, indicator, area_code, as_of, as_of_precision, amount, numerator, denominator, source, source_day, evidence, replaces_id, entered_by)
  on figure_entry to payung_app;
grant select, update (state, decided_by, decided_at, reason, replaced_by_id) on figure_entry to payung_crossing;
