-- Months that were paid beyond the month in which a person died, moved, found an employer or left the decree, decision 0188. Which months these are is derived
-- (`app.credit_months`) and kept nowhere; kept is how they were settled: offset in a later list of the same payer, or returned by the insurer.
create table contribution_credit_settlement (
  id uuid primary key default uuidv7(),
  -- The payer.
  tenant_id uuid not null references tenant,
  kind text not null check (kind in ('OFFSET', 'RETURNED')),
  state text not null default 'RECORDED' check (state in ('RECORDED', 'CONFIRMED', 'REVERSED')),
  rupiah bigint not null check (rupiah > 0),
  -- In which later list it is offset.
  offset_list_id uuid,
  returned_on date,
  -- Of the insurer's letter, or of the transfer.
  reference text not null check (length(reference) between 3 and 80 and not app.writes_national_id(reference)),
  recorded_by uuid not null references app_user,
  recorded_at timestamptz not null default now(),
  confirmed_by uuid references app_user,
  confirmed_at timestamptz,
  reversed_by uuid references app_user,
  reversed_at timestamptz,
  reversal_reason text check (length(reversal_reason) between 10 and 300 and not app.writes_national_id(reversal_reason)),
  version integer not null default 1,
  unique (id, tenant_id),
  foreign key (offset_list_id, tenant_id) references contribution_list (id, tenant_id),
  constraint credit_recorder_is_not_confirmer check (confirmed_by <> recorded_by),
  constraint contribution_credit_settlement_facts check (
    (kind = 'OFFSET') = (offset_list_id is not null) and (kind = 'RETURNED') = (returned_on is not null)
    and num_nulls(confirmed_by, confirmed_at) in (0, 2) and (state <> 'CONFIRMED' or confirmed_by is not null) and (state <> 'RECORDED' or confirmed_by is null)
    and num_nulls(reversed_by, reversed_at, reversal_reason) = case when state = 'REVERSED' then 0 else 3 end)
);
create index on contribution_credit_settlement (tenant_id, id);
create index on contribution_credit_settlement (offset_list_id) where offset_list_id is not null;
create index on contribution_credit_settlement (recorded_by);
create index on contribution_credit_settlement (confirmed_by);
create index on contribution_credit_settlement (reversed_by);

-- Which months of which line a settlement settles. A month of a line is settled once.
create table contribution_credit_month (
  settlement_id uuid not null,
  tenant_id uuid not null,
  list_id uuid not null,
  line_no integer not null,
  month date not null check (extract(day from month) = 1),
  rupiah bigint not null check (rupiah > 0),
  -- Until the settlement is reversed.
  live boolean not null default true,
  primary key (settlement_id, list_id, line_no, month),
  foreign key (settlement_id, tenant_id) references contribution_credit_settlement (id, tenant_id),
  foreign key (list_id, tenant_id) references contribution_list (id, tenant_id)
);
create unique index contribution_credit_month_once on contribution_credit_month (list_id, line_no, month) where live;
create index on contribution_credit_month (tenant_id);

-- What of a list is offset by earlier months that were paid too much: the insurer bills that much less.
alter table contribution_list
  add column offset_rupiah bigint not null default 0,
  add constraint contribution_list_offset check (offset_rupiah = 0 or offset_rupiah between 1 and total_rupiah - 1),
  drop constraint contribution_list_difference,
  add constraint contribution_list_difference check (billed_rupiah is null or billed_rupiah = total_rupiah - offset_rupiah or difference_reason is not null);

do $$
declare t text;
begin
  foreach t in array array['contribution_credit_settlement', 'contribution_credit_month'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select on %I to payung_app, payung_crossing', t);
  end loop;
end $$;
grant insert (tenant_id, kind, rupiah, offset_list_id, returned_on, reference, recorded_by) on contribution_credit_settlement to payung_crossing;
grant update (state, confirmed_by, confirmed_at, reversed_by, reversed_at, reversal_reason, version) on contribution_credit_settlement to payung_crossing;
grant insert (settlement_id, tenant_id, list_id, line_no, month, rupiah), update (live) on contribution_credit_month to payung_crossing;
