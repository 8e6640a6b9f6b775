-- Events of lives from a list, decision 0207. A list waits for a second person; what follows from its events is done for all of them in one statement.

-- In their place stand `app.open_claims`, `app.tell_of_claims`, `app.tell_payers_of_families` and `app.tell_of_places`, each of many at once.
drop function if exists app.open_claim(life_event, uuid);
drop function if exists app.tell_of_claim(uuid, life_event, uuid);
drop function if exists app.tell_payers_of_family(uuid);
drop function if exists app.tell_of_place(uuid);

create table life_event_upload (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  file_name text not null check (length(file_name) <= 255),
  sha256 bytea not null check (length(sha256) = 32),
  -- Who says so: of every row of the list.
  source text not null check (source in ('VILLAGE', 'AGENCY', 'AGENT', 'INSURER', 'POPULATION_REGISTER', 'HEIR')),
  state text not null default 'WAITING' check (state in ('WAITING', 'CONFIRMED', 'REJECTED')),
  row_count integer not null check (row_count between 1 and 100000),
  -- How many rows have which verdict, as they were judged last.
  verdicts jsonb not null default '{}',
  uploaded_by uuid not null references app_user,
  uploaded_at timestamptz not null default now(),
  confirmed_by uuid references app_user,
  confirmed_at timestamptz,
  rejected_by uuid references app_user,
  rejected_at timestamptz,
  rejection_reason text check (length(rejection_reason) between 10 and 300),
  version integer not null default 1,
  unique (id, tenant_id),
  constraint text_without_number check (not app.writes_national_id(rejection_reason)),
  constraint life_events_uploader_is_not_confirmer check (confirmed_by <> uploaded_by),
  constraint life_event_upload_facts check (
    num_nulls(confirmed_by, confirmed_at) = case when state = 'CONFIRMED' then 0 else 2 end
    and num_nulls(rejected_by, rejected_at, rejection_reason) = case when state = 'REJECTED' then 0 else 3 end)
);
-- The same content again is the earlier list, unless that was rejected.
create unique index life_event_upload_once on life_event_upload (tenant_id, sha256) where state <> 'REJECTED';
create index on life_event_upload (tenant_id, id desc);
create index on life_event_upload (uploaded_by);
create index on life_event_upload (confirmed_by);
create index on life_event_upload (rejected_by);

-- A NIK is not kept: a row is joined to the government's record by its blind index when the list comes, and to nobody later.
create table life_event_row (
  upload_id uuid not null,
  -- As a spreadsheet numbers it.
  row_no integer not null check (row_no > 0),
  tenant_id uuid not null,
  verdict text not null check (verdict in ('NEW', 'KNOWN', 'UNKNOWN_PERSON', 'OTHER_NAME', 'BEFORE_BIRTH', 'FUTURE', 'OTHER_DAY_OF_DEATH', 'AFTER_DEATH', 'UNREADABLE')),
  -- The government's own record; null for nobody of its registry, also where another government keeps it.
  worker_id uuid references worker,
  name text check (length(name) between 2 and 120),
  national_id_prefix text check (national_id_prefix ~ '^\d{4}$'),
  membership_number text check (membership_number ~ '^\d{11}$'),
  kind text check (kind in ('DEATH', 'ACCIDENT', 'OCCUPATIONAL_ILLNESS', 'TOTAL_DISABILITY', 'MOVE', 'EMPLOYED_ELSEWHERE', 'RETURN')),
  event_day date,
  day_precision text check (day_precision in ('DAY', 'MONTH', 'YEAR')),
  place text check (length(place) between 2 and 120),
  -- One answer of the list for both questions: whether it happened at work or on the way, and because of it.
  at_work boolean,
  -- Whether the name of the list is another than that of the record.
  is_other_name boolean not null default false,
  -- What cannot be read: column, fault and cell of each.
  faults jsonb,
  primary key (upload_id, row_no),
  foreign key (upload_id, tenant_id) references life_event_upload (id, tenant_id),
  constraint text_without_number check (not app.writes_national_id(name) and not app.writes_national_id(place) and not app.writes_national_id(faults::text)),
  check ((verdict = 'UNREADABLE') = (faults is not null)),
  check (verdict = 'UNREADABLE' or num_nulls(name, kind, event_day, day_precision, place) = 0)
);
create index on life_event_row (upload_id, verdict, row_no);
create index on life_event_row (worker_id);

-- From which row of which list a report came; written by `app.confirm_life_events` alone.
alter table life_event add column upload_id uuid, add column upload_row integer;
alter table life_event add constraint life_event_of_row foreign key (upload_id, upload_row) references life_event_row (upload_id, row_no);
alter table life_event add constraint life_event_upload_row check (num_nulls(upload_id, upload_row) <> 1);
create unique index life_event_row_once on life_event (upload_id, upload_row) where upload_id is not null;

do $$
declare t text;
begin
  foreach t in array array['life_event_upload', 'life_event_row'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select on %I to payung_crossing, payung_app', t);
  end loop;
end $$;
grant insert, update (state, verdicts, confirmed_by, confirmed_at, rejected_by, rejected_at, rejection_reason, version) on life_event_upload to payung_crossing;
grant insert, update (verdict, worker_id) on life_event_row to payung_crossing;
grant insert on life_event, life_event_report to payung_crossing;
