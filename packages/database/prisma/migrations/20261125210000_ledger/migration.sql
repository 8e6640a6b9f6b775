-- The ledger of a government in double entry, decision 0119. Nobody writes it but the facts themselves: a bill, a payment, a receipt, a posting to people.

-- The day on the insurer's bill. The bills that are known get theirs by the next migration, which proves the constraint.
alter table contribution_list add column billed_on date;
alter table contribution_list add constraint contribution_list_bill_dated check ((billed_on is null) = (billing_code is null)) not valid;
grant update (billed_on) on contribution_list to payung_app;

create table treasury_account (
  tenant_id uuid not null references tenant,
  kind text not null check (kind in ('CONTRIBUTION_EXPENSE', 'PAYABLE_TO_INSURER', 'TREASURY', 'CREDIT_AT_INSURER', 'PAID_IN_TRANSIT', 'RECEIVED_UNPOSTED',
    'PAYMENT_TO_PROVE')),
  primary key (tenant_id, kind)
);

create table ledger_period (
  tenant_id uuid not null references tenant,
  -- The first day of the month that is closed.
  month date not null check (isfinite(month) and extract(day from month) = 1),
  closed_by uuid not null references app_user default app.user_id(),
  closed_at timestamptz not null default now(),
  constraint ledger_period_closed primary key (tenant_id, month)
);

create table journal_entry (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  kind text not null check (kind in ('BILL', 'PAYMENT', 'RECEIPT', 'POSTING', 'REVERSAL')),
  list_id uuid not null,
  payment_id uuid references contribution_payment,
  receipt_id uuid references contribution_receipt,
  -- Whose posting to people it is, or is reversed.
  answer_id uuid,
  -- Null for what was taken over with the file of the answer. Otherwise the instant of the decision that took it over, or overturned it.
  settled_at timestamptz,
  -- The day of the fact, and the day under which it is booked: another one where that month was closed.
  fact_on date not null,
  booked_on date not null,
  -- Of the fact, so that it is booked once.
  idempotency_key text not null check (length(idempotency_key) between 3 and 120),
  -- The number of the bill, the proof of the payment, the file of the answer.
  text text not null check (length(text) between 1 and 255),
  booked_by uuid references app_user,
  booked_at timestamptz not null default now(),
  reversal_reason text check (reversal_reason in ('ANSWER_OVERTURNED')),
  constraint journal_entry_once unique (tenant_id, idempotency_key),
  unique (id, tenant_id, booked_on),
  foreign key (list_id, tenant_id) references contribution_list (id, tenant_id),
  foreign key (answer_id, tenant_id) references contribution_answer (id, tenant_id),
  constraint journal_entry_of_fact check ((kind = 'PAYMENT') = (payment_id is not null) and (kind = 'RECEIPT') = (receipt_id is not null)
    and (kind in ('POSTING', 'REVERSAL')) = (answer_id is not null)),
  constraint journal_entry_reversal check ((kind = 'REVERSAL') = (reversal_reason is not null)),
  constraint journal_entry_decision check ((settled_at is null or answer_id is not null) and (settled_at is not null or kind <> 'REVERSAL')),
  constraint journal_entry_day check (booked_on >= fact_on and isfinite(fact_on) and isfinite(booked_on))
);
create index on journal_entry (list_id);
create index on journal_entry (payment_id) where payment_id is not null;
create index on journal_entry (receipt_id) where receipt_id is not null;
create index on journal_entry (answer_id) where answer_id is not null;

create table posting (
  id uuid primary key default uuidv7(),
  entry_id uuid not null,
  tenant_id uuid not null,
  -- As its entry has it, so that an account is summed up by its own index.
  booked_on date not null,
  account text not null,
  budget_line_id uuid,
  programme text check (programme in ('WORK_ACCIDENT', 'DEATH', 'OLD_AGE')),
  -- Debit more than zero, credit less.
  rupiah bigint not null check (rupiah <> 0),
  foreign key (entry_id, tenant_id, booked_on) references journal_entry (id, tenant_id, booked_on),
  foreign key (tenant_id, account) references treasury_account (tenant_id, kind),
  foreign key (budget_line_id, tenant_id) references budget_line (id, tenant_id),
  constraint posting_of_line check ((budget_line_id is null) = (programme is null))
);
create index on posting (entry_id);
create index on posting (budget_line_id) where budget_line_id is not null;
create index on posting (tenant_id, account, booked_on desc, id desc) include (rupiah);

do $$
declare t text;
begin
  foreach t in array array['treasury_account', 'ledger_period', 'journal_entry', 'posting'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select on %I to payung_app', t);
  end loop;
end $$;
grant select on ledger_period to payung_crossing;
grant select, insert on treasury_account, journal_entry, posting to payung_crossing;
grant insert (tenant_id, month) on ledger_period to payung_app;
