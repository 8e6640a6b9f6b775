-- Claims go to the insurer in a file, and its answer comes back in one, decision 0206. The number by which both know a case is the end of the claim's id.
alter table claim add column case_number text not null
  generated always as ('KLM-' || upper(substr(id::text, 25, 6)) || '-' || upper(substr(id::text, 31, 6))) stored;
create unique index claim_case_number on claim (tenant_id, case_number);
-- What the insurer has paid; the same as approved where nobody says otherwise.
alter table claim add column paid_rupiah bigint check (paid_rupiah > 0);
alter table claim add constraint claim_paid_more check (paid_rupiah <= approved_rupiah);
alter table claim add constraint claim_paid check (paid_rupiah is null or state in ('PAID', 'CLOSED'));
grant update (paid_rupiah) on claim to payung_app;

create table claim_submission (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  -- Whole NIKs are in the file.
  unmasked boolean not null,
  made_by uuid not null references app_user default app.user_id(),
  made_at timestamptz not null default now(),
  unique (id, tenant_id)
);
create index on claim_submission (tenant_id, id desc);
create index on claim_submission (made_by);

-- A claim in a file: under which of its submissions. Submitted anew after it was returned, it waits for the next file.
create table claim_submission_line (
  submission_id uuid not null,
  claim_id uuid not null,
  tenant_id uuid not null,
  step_id uuid not null references claim_step,
  primary key (submission_id, claim_id),
  foreign key (submission_id, tenant_id) references claim_submission (id, tenant_id),
  foreign key (claim_id, tenant_id) references claim (id, tenant_id)
);
create index on claim_submission_line (step_id);
create index on claim_submission_line (claim_id);
create index on claim_submission_line (tenant_id);

create table claim_answer_upload (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  file_name text not null check (length(file_name) <= 255),
  sha256 bytea not null check (length(sha256) = 32),
  uploaded_by uuid not null references app_user default app.user_id(),
  uploaded_at timestamptz not null default now(),
  unique (id, tenant_id),
  constraint claim_answer_upload_once unique (tenant_id, sha256)
);
create index on claim_answer_upload (tenant_id, id desc);
create index on claim_answer_upload (uploaded_by);

create table claim_answer (
  id uuid primary key default uuidv7(),
  upload_id uuid not null,
  tenant_id uuid not null,
  -- As a spreadsheet numbers it.
  row_no integer not null check (row_no > 0),
  case_number text check (case_number ~ '^KLM-[0-9A-F]{6}-[0-9A-F]{6}$'),
  insurer_number text check (length(insurer_number) between 3 and 60),
  outcome text check (outcome in ('RECEIVED', 'RETURNED', 'APPROVED', 'REJECTED', 'PAID')),
  on_day date,
  approved_rupiah bigint check (approved_rupiah between 1 and 10000000000),
  paid_rupiah bigint check (paid_rupiah between 1 and 10000000000),
  reason text check (length(reason) between 10 and 300),
  verdict text not null check (verdict in ('APPLIES', 'REPEATED', 'CONFLICT', 'UNKNOWN_CASE', 'MORE_THAN_DUE', 'OUT_OF_ORDER', 'UNREADABLE', 'REFUSED', 'APPLIED')),
  -- Of a row that cannot be read.
  fault_field text check (length(fault_field) <= 30),
  fault text check (length(fault) <= 40),
  fault_cell text check (length(fault_cell) <= 60),
  -- Why the claim did not take it, in both languages.
  refusal_code text check (length(refusal_code) <= 60),
  refusal_text text check (length(refusal_text) <= 1000),
  refusal_text_en text check (length(refusal_text_en) <= 1000),
  unique (upload_id, row_no),
  foreign key (upload_id, tenant_id) references claim_answer_upload (id, tenant_id),
  constraint text_without_number check (not app.writes_national_id(insurer_number) and not app.writes_national_id(reason) and not app.writes_national_id(fault_cell)),
  constraint claim_answer_read check ((verdict = 'UNREADABLE') = (fault is not null)
    and num_nulls(fault_field, fault, fault_cell) in (0, 3) and (verdict = 'UNREADABLE' or num_nulls(case_number, outcome, on_day) = 0)),
  constraint claim_answer_refused check (num_nulls(refusal_code, refusal_text, refusal_text_en) = case when verdict = 'REFUSED' then 0 else 3 end)
);
create index on claim_answer (upload_id, verdict, row_no);
create index on claim_answer (tenant_id, case_number);

do $$
declare t text;
begin
  foreach t in array array['claim_submission', 'claim_submission_line', 'claim_answer_upload', 'claim_answer'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select on %I to payung_app', t);
    execute format('grant select on %I to payung_crossing', t);
  end loop;
end $$;
grant insert (id, tenant_id, unmasked) on claim_submission to payung_app;
grant insert (submission_id, claim_id, tenant_id, step_id) on claim_submission_line to payung_app;
grant insert (tenant_id, file_name, sha256) on claim_answer_upload to payung_app;
grant insert (upload_id, tenant_id, row_no, case_number, insurer_number, outcome, on_day, approved_rupiah, paid_rupiah, reason, verdict, fault_field, fault, fault_cell),
  update (verdict, refusal_code, refusal_text, refusal_text_en) on claim_answer to payung_app;
