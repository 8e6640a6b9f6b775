-- What somebody reports of a person whose record another government keeps, decision 0211. It opens nothing until the keeper has confirmed it.

create table outside_report (
  id uuid primary key default uuidv7(),
  -- Who keeps the record and decides.
  tenant_id uuid not null references tenant,
  reporter_tenant_id uuid not null references tenant,
  -- As the reporter sees the person: the record may have been merged into another since.
  worker_id uuid not null references worker,
  kind text not null check (kind in ('DEATH', 'ACCIDENT', 'OCCUPATIONAL_ILLNESS', 'TOTAL_DISABILITY', 'MOVE', 'EMPLOYED_ELSEWHERE', 'RETURN')),
  event_day date not null,
  day_precision text not null check (day_precision in ('DAY', 'MONTH', 'YEAR')),
  place text not null check (length(place) between 2 and 120),
  at_work_or_on_the_way boolean,
  because_of_work boolean,
  in_traffic boolean,
  source text not null check (source in ('VILLAGE', 'AGENCY', 'AGENT', 'INSURER', 'POPULATION_REGISTER', 'HEIR')),
  state text not null default 'WAITING' check (state in ('WAITING', 'CONFIRMED', 'SET_ASIDE')),
  -- What it became: an event is one, however many report it.
  event_id uuid,
  reported_by uuid not null references app_user default app.user_id(),
  reported_at timestamptz not null default now(),
  decided_by uuid references app_user,
  decided_at timestamptz,
  set_aside_reason text check (length(set_aside_reason) between 10 and 300),
  foreign key (event_id, tenant_id) references life_event (id, tenant_id),
  constraint outside_report_partial_day check (day_precision = 'DAY' or extract(day from event_day) = 1),
  constraint outside_reporter_is_not_decider check (decided_by <> reported_by),
  constraint outside_report_decided check ((state = 'WAITING') = (decided_by is null) and (decided_by is null) = (decided_at is null)
    and (state = 'CONFIRMED') = (event_id is not null) and (state = 'SET_ASIDE') = (set_aside_reason is not null)),
  constraint text_without_number check (not app.writes_national_id(place) and not app.writes_national_id(set_aside_reason))
);
create index on outside_report (tenant_id, id) where state = 'WAITING';
create index on outside_report (worker_id);
create index on outside_report (event_id);
create index on outside_report (reporter_tenant_id);
create index on outside_report (reported_by);
create index on outside_report (decided_by);
-- Said again by the same person while it waits, it is the same report.
create unique index outside_report_once on outside_report (worker_id, kind, event_day, reported_by, reporter_tenant_id) where state = 'WAITING';
alter table outside_report enable row level security;
alter table outside_report force row level security;
grant select, insert (tenant_id, reporter_tenant_id, worker_id, kind, event_day, day_precision, place, at_work_or_on_the_way, because_of_work, in_traffic, source),
  update (state, event_id, decided_at, set_aside_reason) on outside_report to payung_app;
grant select, update (tenant_id) on outside_report to payung_crossing;
