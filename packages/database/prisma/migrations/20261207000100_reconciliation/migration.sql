-- A bank statement or a list of SP2D beside the payments of contribution lists, decision 0175. What a file says and what a person decided about it are facts;
-- which payment a row shows is found anew at each look, since payments are recorded after the file came.

-- The same content is taken in once.
create table reconciliation_file (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  file_name text not null check (length(file_name) <= 255),
  sha256 bytea not null check (length(sha256) = 32),
  row_count integer not null check (row_count between 1 and 20000),
  -- Rows about money that came in: they pay nothing, and are only counted.
  incoming_count integer not null check (incoming_count >= 0),
  total_rupiah bigint not null check (total_rupiah > 0),
  first_on date not null,
  last_on date not null check (last_on >= first_on),
  recorded_by uuid not null references app_user,
  recorded_at timestamptz not null default now(),
  unique (id, tenant_id),
  constraint reconciliation_file_once unique (tenant_id, sha256)
);
create index on reconciliation_file (tenant_id, id desc);

create table reconciliation_row (
  file_id uuid not null,
  -- As a spreadsheet numbers it.
  row_no integer not null check (row_no > 0),
  tenant_id uuid not null,
  transacted_on date not null,
  rupiah bigint not null check (rupiah > 0),
  reference text check (length(reference) <= 80),
  reference_key text not null,
  description text check (length(description) <= 300 and not app.writes_national_id(description)),
  -- What may be billing codes in the row.
  codes text[] not null check (cardinality(codes) <= 20),
  -- What an earlier file says about the same transaction: nothing, the same, or something else.
  standing text not null check (standing in ('NEW', 'REPEATED', 'CONFLICT')),
  earlier_file_id uuid,
  earlier_row_no integer,
  primary key (file_id, row_no),
  constraint reconciliation_row_whole unique (file_id, row_no, tenant_id, rupiah),
  foreign key (file_id, tenant_id) references reconciliation_file (id, tenant_id),
  foreign key (earlier_file_id, earlier_row_no) references reconciliation_row (file_id, row_no),
  check ((standing = 'NEW') = (earlier_file_id is null) and (earlier_file_id is null) = (earlier_row_no is null))
);
create index on reconciliation_row (tenant_id, reference_key, transacted_on) where reference_key <> '';
create index on reconciliation_row (earlier_file_id, earlier_row_no) where earlier_file_id is not null;

-- That a row shows a payment, or belongs to no contribution. The amounts are held equal by the two keys.
create table reconciliation_decision (
  id uuid primary key default uuidv7(),
  file_id uuid not null,
  row_no integer not null,
  tenant_id uuid not null,
  rupiah bigint not null,
  payment_id uuid,
  list_id uuid,
  reason text check (length(reason) between 10 and 300 and not app.writes_national_id(reason)),
  decided_by uuid not null references app_user default app.user_id(),
  decided_at timestamptz not null default now(),
  constraint reconciliation_of_row foreign key (file_id, row_no, tenant_id, rupiah) references reconciliation_row (file_id, row_no, tenant_id, rupiah),
  constraint reconciliation_of_payment foreign key (payment_id, list_id, tenant_id, rupiah) references contribution_payment (id, list_id, tenant_id, rupiah),
  constraint reconciliation_payment_once unique (payment_id),
  constraint reconciliation_either check (num_nonnulls(payment_id, reason) = 1 and (payment_id is null) = (list_id is null))
);
create index on reconciliation_decision (file_id, row_no);
create index on reconciliation_decision (list_id) where list_id is not null;

create index on contribution_payment (tenant_id, rupiah, paid_on);
create index on contribution_payment (tenant_id, paid_on, id);

do $$
declare t text;
begin
  foreach t in array array['reconciliation_file', 'reconciliation_row', 'reconciliation_decision'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select on %I to payung_app, payung_crossing', t);
  end loop;
end $$;
grant insert on reconciliation_file, reconciliation_row to payung_crossing;
grant insert (file_id, row_no, tenant_id, rupiah, payment_id, list_id, reason, decided_by) on reconciliation_decision to payung_app;
