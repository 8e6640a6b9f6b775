-- Lists of figures from a file, decision 0252. A list is checked line by line, entered as a whole by who uploaded it, and decided as a whole by another person.
create table figure_list (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  file_name text not null check (length(file_name) <= 255),
  sha256 bytea not null check (length(sha256) = 32),
  state text not null default 'CHECKED' check (state in ('CHECKED', 'WAITING', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
  line_count integer not null check (line_count between 1 and 5000),
  -- How many lines have which verdict, as they were judged last.
  verdicts jsonb not null default '{}',
  uploaded_by uuid not null references app_user default app.user_id(),
  uploaded_at timestamptz not null default now(),
  entered_at timestamptz,
  decided_by uuid references app_user,
  decided_at timestamptz,
  -- Why it was sent back.
  reason text check (length(reason) between 10 and 300),
  version integer not null default 1,
  unique (id, tenant_id),
  constraint text_without_number check (not app.writes_national_id(reason)),
  constraint figure_list_uploader_is_not_confirmer check (state not in ('CONFIRMED', 'REFUSED') or decided_by <> uploaded_by),
  constraint figure_list_uploader_withdraws check (state <> 'WITHDRAWN' or decided_by = uploaded_by),
  constraint figure_list_facts check (
    num_nulls(decided_by, decided_at) = case when state in ('CHECKED', 'WAITING') then 2 else 0 end
    and (entered_at is not null or state in ('CHECKED', 'WITHDRAWN')) and (entered_at is null or state <> 'CHECKED')
    and (state = 'REFUSED') = (reason is not null))
);
-- The same content again is refused, unless the earlier list was sent back or withdrawn.
create unique index figure_list_once on figure_list (tenant_id, sha256) where state not in ('REFUSED', 'WITHDRAWN');
create index on figure_list (tenant_id, id desc);
create index on figure_list (uploaded_by);
create index on figure_list (decided_by);

create table figure_list_line (
  list_id uuid not null,
  -- As a spreadsheet numbers it.
  line_no integer not null check (line_no > 0),
  tenant_id uuid not null,
  verdict text not null check (verdict in ('NEW', 'CORRECTS', 'SAME', 'TWICE', 'HELD', 'FAULTY')),
  indicator text check (indicator ~ '^[A-Z_]{3,40}$'),
  area_code text references area,
  as_of date,
  as_of_precision text check (as_of_precision in ('DAY', 'MONTH', 'YEAR', 'UNTOLD')),
  amount bigint check (amount between 0 and 999999999999999),
  numerator bigint check (numerator between 0 and 999999999999999),
  denominator bigint check (denominator between 1 and 999999999999999),
  source text check (length(source) between 3 and 300),
  source_day date,
  evidence text check (length(evidence) between 3 and 300),
  -- The confirmed figure that it equals or corrects.
  standing_id uuid,
  -- Of a line that cannot be entered: what is wrong in which column, and what stands there.
  faults jsonb check (jsonb_array_length(faults) between 1 and 20),
  cells jsonb check (length(cells::text) <= 8000),
  primary key (list_id, line_no),
  foreign key (list_id, tenant_id) references figure_list (id, tenant_id),
  foreign key (standing_id, tenant_id) references figure_entry (id, tenant_id),
  constraint text_without_number check (not app.writes_national_id(source) and not app.writes_national_id(evidence) and not app.writes_national_id(cells::text)),
  constraint figure_list_line_faults check (num_nulls(faults, cells) = case when verdict = 'FAULTY' then 0 else 2 end),
  constraint figure_list_line_told check (verdict = 'FAULTY' or num_nulls(indicator, area_code, as_of_precision, source, source_day, evidence) = 0
    and (amount is not null or numerator is not null) and (denominator is null or numerator is not null) and (as_of is null) = (as_of_precision = 'UNTOLD'))
);
create index on figure_list_line (list_id, verdict, line_no);
create index on figure_list_line (area_code);
-- Which other sources of the file speak of the same place.
create index on figure_list_line (list_id, area_code);
create index on figure_list_line (standing_id);

-- From which line of which list an entry came; written by `app.enter_figure_list` alone.
alter table figure_entry add column list_id uuid, add column list_line integer;
alter table figure_entry add constraint figure_entry_of_line foreign key (list_id, list_line) references figure_list_line (list_id, line_no);
alter table figure_entry add constraint figure_entry_list_line check (num_nulls(list_id, list_line) <> 1);
create unique index figure_entry_line_once on figure_entry (list_id, list_line) where list_id is not null;

do $$
declare t text;
begin
  foreach t in array array['figure_list', 'figure_list_line'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select on %I to payung_crossing, payung_app', t);
  end loop;
end $$;
grant insert (id, tenant_id, file_name, sha256, line_count, uploaded_by), update (state, verdicts, entered_at, decided_by, decided_at, reason, version)
  on figure_list to payung_crossing;
grant insert, update (verdict, standing_id) on figure_list_line to payung_crossing;
grant insert (tenant_id, indicator, area_code, as_of, as_of_precision, amount, numerator, denominator, source, source_day, evidence, replaces_id, entered_by, list_id, list_line)
  on figure_entry to payung_crossing;
