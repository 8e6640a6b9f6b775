-- Claims that the insurer paid before Payung, from its lists, decision 0191. A list waits for a second person; only a payment that no confirmed list has yet counts.
create table earlier_benefit_upload (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  file_name text not null check (length(file_name) <= 255),
  sha256 bytea not null check (length(sha256) = 32),
  state text not null default 'WAITING' check (state in ('WAITING', 'CONFIRMED', 'REJECTED')),
  row_count integer not null check (row_count between 1 and 20000),
  total_rupiah bigint not null check (total_rupiah > 0),
  first_paid_on date not null,
  last_paid_on date not null check (last_paid_on >= first_paid_on),
  -- Rows of the file that cannot be read; they stand in `earlier_benefit_fault` and count nowhere.
  fault_count integer not null check (fault_count between 0 and 20000),
  -- Of whom the government has a record.
  matched_count integer not null default 0,
  -- What a confirmed list has already, with the same amount and with another one; reckoned anew whenever a list is confirmed.
  repeated_count integer not null default 0,
  conflict_count integer not null default 0,
  counted_rupiah bigint not null default 0,
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
  constraint earlier_uploader_is_not_confirmer check (confirmed_by <> uploaded_by),
  constraint earlier_benefit_upload_facts check (
    num_nulls(confirmed_by, confirmed_at) = case when state = 'CONFIRMED' then 0 else 2 end
    and num_nulls(rejected_by, rejected_at, rejection_reason) = case when state = 'REJECTED' then 0 else 3 end)
);
-- The same content again is the earlier upload, unless that was rejected.
create unique index earlier_benefit_upload_once on earlier_benefit_upload (tenant_id, sha256) where state <> 'REJECTED';
create index on earlier_benefit_upload (tenant_id, id desc);
create index on earlier_benefit_upload (uploaded_by);
create index on earlier_benefit_upload (confirmed_by);
create index on earlier_benefit_upload (rejected_by);

create table earlier_benefit (
  id uuid primary key default uuidv7(),
  upload_id uuid not null,
  tenant_id uuid not null,
  -- As a spreadsheet numbers it.
  row_no integer not null check (row_no > 0),
  -- The government's record of this person, by their NIK; null for nobody of the registry.
  worker_id uuid references worker,
  name text not null check (length(name) between 2 and 120),
  national_id_cipher bytea check (length(national_id_cipher) between 32 and 200),
  national_id_prefix text check (national_id_prefix ~ '^\d{4}$'),
  membership_number text check (membership_number ~ '^\d{11}$'),
  programme text not null check (programme in ('WORK_ACCIDENT', 'DEATH', 'OLD_AGE', 'PENSION')),
  event_on date,
  paid_on date not null check (event_on <= paid_on),
  rupiah bigint not null check (rupiah between 1 and 10000000000),
  area_code text not null references area,
  claim_number text not null check (length(claim_number) between 1 and 60),
  -- Its letters and digits alone.
  claim_key text not null check (claim_key ~ '^[0-9A-Z]{1,60}$'),
  recipient text check (length(recipient) between 2 and 120),
  standing text not null default 'NEW' check (standing in ('NEW', 'REPEATED', 'CONFLICT')),
  counted boolean not null default false,
  unique (upload_id, row_no),
  foreign key (upload_id, tenant_id) references earlier_benefit_upload (id, tenant_id),
  constraint text_without_number check (not app.writes_national_id(name) and not app.writes_national_id(claim_number) and not app.writes_national_id(recipient)),
  check ((national_id_cipher is null) = (national_id_prefix is null)),
  check (num_nonnulls(national_id_cipher, membership_number) > 0),
  check (not counted or standing = 'NEW')
);
create unique index earlier_benefit_once on earlier_benefit (tenant_id, claim_key, programme, paid_on) where counted;
create index on earlier_benefit (tenant_id, paid_on desc, id desc) where counted;
create index on earlier_benefit (tenant_id, programme, paid_on) where counted;
create index on earlier_benefit (worker_id, programme) where counted;
create index on earlier_benefit (worker_id);
create index on earlier_benefit (area_code);

create table earlier_benefit_fault (
  upload_id uuid not null,
  tenant_id uuid not null,
  row_no integer not null check (row_no > 0),
  field text not null check (length(field) <= 30),
  fault text not null check (length(fault) <= 40),
  -- What stands in the cell, shortened.
  cell text not null check (length(cell) <= 60),
  constraint text_without_number check (not app.writes_national_id(cell)),
  primary key (upload_id, row_no, field, fault),
  foreign key (upload_id, tenant_id) references earlier_benefit_upload (id, tenant_id)
);
create index on earlier_benefit_fault (tenant_id);

do $$
declare t text;
begin
  foreach t in array array['earlier_benefit_upload', 'earlier_benefit', 'earlier_benefit_fault'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select on %I to payung_crossing', t);
  end loop;
end $$;
grant select on earlier_benefit_upload, earlier_benefit_fault to payung_app;
-- The sealed NIK is compared and rekeyed, and opened by no page.
grant select (id, upload_id, tenant_id, row_no, worker_id, name, national_id_prefix, membership_number, programme, event_on, paid_on, rupiah, area_code, claim_number,
  recipient, standing, counted) on earlier_benefit to payung_app;
grant insert, update (state, matched_count, repeated_count, conflict_count, counted_rupiah, confirmed_by, confirmed_at, rejected_by, rejected_at, rejection_reason,
  version) on earlier_benefit_upload to payung_crossing;
-- The NIK is sealed anew when a key is retired.
grant insert, update (standing, counted, national_id_cipher) on earlier_benefit to payung_crossing;
grant insert on earlier_benefit_fault to payung_crossing;
