-- What the insurer is asked to bill: whom of a decree, for which of their months, and how much. The insurer makes the bill; its code and amount are
-- written down here, and what was paid on it.
create table contribution_list (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  decree_id uuid not null,
  -- Whose months were asked for, half open. A person's own months stand with the line.
  from_month date not null check (extract(day from from_month) = 1),
  until_month date not null check (extract(day from until_month) = 1 and until_month > from_month),
  state text not null default 'DRAFT' check (state in ('DRAFT', 'APPROVED', 'SENT', 'BILLED', 'DISCARDED')),
  -- By month: people and what one of them costs, by the tariff on the day of the draft.
  months jsonb not null default '[]' check (jsonb_typeof(months) = 'array' and length(months::text) <= 40000),
  people integer not null default 0 check (people >= 0),
  person_months integer not null default 0 check (person_months >= people),
  total_rupiah bigint not null default 0 check (total_rupiah >= 0),
  drafted_by uuid not null references app_user,
  drafted_at timestamptz not null default now(),
  approved_by uuid references app_user,
  approved_at timestamptz,
  sent_on date,
  sent_by uuid references app_user,
  -- The insurer's bill for it.
  billing_code text check (billing_code ~ '^[0-9A-Z]{6,30}$'),
  billed_rupiah bigint check (billed_rupiah between 1 and 100000000000000),
  due_on date,
  difference_reason text check (length(difference_reason) between 5 and 500),
  billed_by uuid references app_user,
  discarded_by uuid references app_user,
  version integer not null default 1,
  unique (id, tenant_id),
  foreign key (decree_id, tenant_id) references decree (id, tenant_id),
  constraint contribution_list_drafter_is_not_approver check (approved_by <> drafted_by),
  constraint contribution_list_facts check (num_nulls(approved_by, approved_at) <> 1 and num_nulls(sent_on, sent_by) <> 1
    and num_nulls(billing_code, billed_rupiah, due_on, billed_by) in (0, 4)
    and (state not in ('APPROVED', 'SENT', 'BILLED') or approved_by is not null)
    and (state not in ('SENT', 'BILLED') or sent_on is not null) and ((state = 'BILLED') = (billing_code is not null))
    and ((state = 'DISCARDED') = (discarded_by is not null))),
  constraint contribution_list_difference check (billed_rupiah is null or billed_rupiah = total_rupiah or difference_reason is not null)
);
create index on contribution_list (tenant_id, id desc);
create index on contribution_list (decree_id);
create unique index contribution_list_code on contribution_list (tenant_id, billing_code);

-- A person's months on a list. No month of a person under a decree stands on two lists that are alive.
create table contribution_line (
  list_id uuid not null,
  line_no integer not null check (line_no > 0),
  tenant_id uuid not null,
  decree_id uuid not null,
  holding_no integer not null,
  entry_decree_id uuid not null,
  worker_id uuid not null,
  village_code text not null,
  months daterange not null,
  rupiah bigint not null check (rupiah >= 0),
  live boolean not null default true,
  primary key (list_id, line_no),
  foreign key (list_id, tenant_id) references contribution_list (id, tenant_id),
  foreign key (decree_id, holding_no, entry_decree_id) references decree_holding (decree_id, line_no, entry_decree_id),
  constraint contribution_line_months check (not isempty(months) and not lower_inf(months) and not upper_inf(months)
    and extract(day from lower(months)) = 1 and extract(day from upper(months)) = 1),
  constraint contribution_line_once exclude using gist (worker_id with =, decree_id with =, months with &&) where (live)
);
create index on contribution_line (decree_id, holding_no, entry_decree_id);

-- What was paid on the insurer's bill, with its proof. Paid is not received, and received is not posted to each person.
create table contribution_payment (
  id uuid primary key default uuidv7(),
  list_id uuid not null,
  tenant_id uuid not null,
  rupiah bigint not null check (rupiah > 0),
  paid_on date not null,
  -- Number of the SP2D, or of the transfer.
  reference text not null check (length(reference) between 3 and 80),
  recorded_by uuid not null references app_user default app.user_id(),
  recorded_at timestamptz not null default now(),
  foreign key (list_id, tenant_id) references contribution_list (id, tenant_id),
  constraint contribution_payment_once unique (list_id, reference)
);

do $$
declare t text;
begin
  foreach t in array array['contribution_list', 'contribution_line', 'contribution_payment'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select on %I to payung_app', t);
  end loop;
end $$;
grant update (state, sent_on, billing_code, billed_rupiah, due_on, difference_reason) on contribution_list to payung_app;
grant insert (list_id, tenant_id, rupiah, paid_on, reference, recorded_by) on contribution_payment to payung_app;
grant select, insert, update on contribution_list to payung_crossing;
grant select, insert, update (live) on contribution_line to payung_crossing;
grant select on contribution_payment to payung_crossing;
