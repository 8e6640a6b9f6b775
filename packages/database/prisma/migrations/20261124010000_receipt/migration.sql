-- From "paid" to "protected": what the insurer has received, to whom it has posted it, and the memberships under which it did.

-- What the insurer says it has received on its bill. A fact apart from what the payer paid: money can be on its way, or lost.
create table contribution_receipt (
  id uuid primary key default uuidv7(),
  list_id uuid not null,
  tenant_id uuid not null,
  rupiah bigint not null check (rupiah > 0),
  received_on date not null,
  -- Number of the insurer's receipt.
  reference text not null check (length(reference) between 3 and 80),
  recorded_by uuid not null references app_user default app.user_id(),
  recorded_at timestamptz not null default now(),
  foreign key (list_id, tenant_id) references contribution_list (id, tenant_id),
  constraint contribution_receipt_once unique (list_id, reference)
);

-- A file in which the insurer says to whom it has posted the money of a list. The same file is taken in once.
create table contribution_answer (
  id uuid primary key default uuidv7(),
  list_id uuid not null,
  tenant_id uuid not null,
  file_name text not null check (length(file_name) <= 255),
  sha256 bytea not null check (length(sha256) = 32),
  -- As the insurer's letter states them; the file says the same, or it is not taken in.
  stated_people integer not null check (stated_people > 0),
  stated_rupiah bigint not null check (stated_rupiah >= 0),
  -- By how much it changed the list, and what of it was not taken over.
  posted_people integer not null default 0,
  rejected_people integer not null default 0,
  known_people integer not null default 0,
  open_rows integer not null default 0 check (open_rows >= 0),
  recorded_by uuid not null references app_user,
  recorded_at timestamptz not null default now(),
  unique (id, tenant_id),
  foreign key (list_id, tenant_id) references contribution_list (id, tenant_id),
  constraint contribution_answer_once unique (list_id, sha256)
);

-- Each row of such a file, and what became of it. What was not taken over stays here to be seen.
create table contribution_answer_row (
  answer_id uuid not null,
  row_no integer not null check (row_no > 0),
  tenant_id uuid not null,
  person_id bigint,
  worker_id uuid,
  -- First four digits of the NIK in the row, to find it again in the file.
  national_id_prefix text check (length(national_id_prefix) = 4),
  membership_number text check (membership_number ~ '^\d{11}$'),
  verdict text check (verdict in ('ACCEPTED', 'REJECTED')),
  months integer not null check (months >= 0),
  rupiah bigint not null check (rupiah >= 0),
  reason text check (length(reason) <= 300 and not app.writes_national_id(reason)),
  outcome text not null check (outcome in ('POSTED', 'REJECTED', 'KNOWN', 'INVALID', 'UNMATCHED', 'CONFLICT', 'KEPT_EARLIER')),
  -- Why it is invalid or contradicts what is known.
  fault text check (fault ~ '^[A-Z_]{4,40}$'),
  settled_by uuid references app_user,
  settled_at timestamptz,
  primary key (answer_id, row_no),
  foreign key (answer_id, tenant_id) references contribution_answer (id, tenant_id),
  check ((outcome in ('INVALID', 'CONFLICT')) = (fault is not null) or settled_by is not null)
);
create index on contribution_answer_row (answer_id, row_no) where outcome in ('INVALID', 'UNMATCHED', 'CONFLICT');

-- What holds of a person on a list: posted by the insurer, or rejected with its reason.
create table contribution_posting (
  list_id uuid not null,
  person_id bigint not null,
  tenant_id uuid not null,
  worker_id uuid not null,
  verdict text not null check (verdict in ('ACCEPTED', 'REJECTED')),
  months integer not null check (months >= 0),
  rupiah bigint not null check (rupiah >= 0),
  membership_number text check (membership_number ~ '^\d{11}$'),
  reason text check (length(reason) <= 300),
  answer_id uuid not null,
  row_no integer not null,
  primary key (list_id, person_id),
  foreign key (list_id, tenant_id) references contribution_list (id, tenant_id),
  foreign key (answer_id, row_no) references contribution_answer_row (answer_id, row_no),
  check ((verdict = 'ACCEPTED') = (months > 0) and (verdict = 'ACCEPTED') = (membership_number is not null))
);
create index on contribution_posting (list_id, worker_id);

-- The insurer's membership of a person in an insurance programme: a fact about the person, whoever wrote it down. No two of a person and programme are
-- alive on the same day, over all tenants, and no number is two people's.
create table insured_membership (
  person_id bigint not null,
  insurance_programme text not null check (insurance_programme in ('WORK_ACCIDENT', 'DEATH', 'OLD_AGE', 'PENSION')),
  period daterange not null check (not isempty(period) and not lower_inf(period) and extract(day from lower(period)) = 1
    and (upper_inf(period) or extract(day from upper(period)) = 1)),
  membership_number text not null check (membership_number ~ '^\d{11}$'),
  tenant_id uuid not null references tenant,
  recorded_by uuid not null references app_user,
  recorded_at timestamptz not null default now(),
  constraint insured_membership_once primary key (person_id, insurance_programme, period without overlaps),
  constraint insured_membership_number exclude using gist (membership_number with =, insurance_programme with =, period with &&, person_id with <>)
);
create index on insured_membership (tenant_id);

-- Months of a person that are fully paid and posted, under a membership that is alive in all of them. No month twice, over all payers.
create table protected_span (
  person_id bigint not null,
  insurance_programme text not null,
  months daterange not null check (not isempty(months) and not lower_inf(months) and not upper_inf(months)
    and extract(day from lower(months)) = 1 and extract(day from upper(months)) = 1),
  tenant_id uuid not null,
  list_id uuid not null,
  line_no integer not null,
  constraint protected_span_once primary key (person_id, insurance_programme, months without overlaps),
  constraint protected_span_of_membership foreign key (person_id, insurance_programme, period months)
    references insured_membership (person_id, insurance_programme, period period),
  foreign key (list_id, tenant_id) references contribution_list (id, tenant_id)
);
create index on protected_span (list_id, line_no);

do $$
declare t text;
begin
  foreach t in array array['contribution_receipt', 'contribution_answer', 'contribution_answer_row', 'contribution_posting', 'insured_membership',
      'protected_span'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select on %I to payung_app', t);
    execute format('grant select, insert on %I to payung_crossing', t);
  end loop;
end $$;
grant insert (list_id, tenant_id, rupiah, received_on, reference, recorded_by) on contribution_receipt to payung_app;
grant update (posted_people, rejected_people, known_people, open_rows) on contribution_answer to payung_crossing;
grant update (outcome, settled_by, settled_at) on contribution_answer_row to payung_crossing;
grant update (verdict, months, rupiah, membership_number, reason, answer_id, row_no) on contribution_posting to payung_crossing;
grant update (period) on insured_membership to payung_crossing;
grant delete on protected_span to payung_crossing;
