-- Decision 0187. The monthly cash plan (anggaran kas) of a budget line, and provision letters (SPD) that are revoked.

-- Twelve months of a line, proposed by one person and approved by another. The latest approved version is in force; none is ever changed.
create table cash_plan (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null,
  line_id uuid not null,
  -- The stage whose ceiling it divides: the line's latest approved one, written by the trigger.
  stage_id uuid not null references budget_stage,
  months bigint[] not null,
  -- The sum of its months, written by the trigger.
  rupiah bigint not null,
  state text not null default 'PROPOSED' check (state in ('PROPOSED', 'APPROVED', 'WITHDRAWN')),
  drafted_by uuid not null references app_user default app.user_id(),
  drafted_at timestamptz not null default now(),
  approved_by uuid references app_user,
  approved_at timestamptz,
  withdrawn_by uuid references app_user,
  foreign key (line_id, tenant_id) references budget_line (id, tenant_id),
  constraint cash_plan_months check (cardinality(months) = 12 and array_position(months, null) is null and 0 <= all (months)
    and 100000000000000 >= all (months) and rupiah > 0),
  constraint cash_plan_drafter_is_not_approver check (approved_by <> drafted_by),
  constraint cash_plan_facts check (num_nulls(approved_by, approved_at) <> 1 and ((state = 'APPROVED') = (approved_by is not null))
    and ((state = 'WITHDRAWN') = (withdrawn_by is not null)))
);
create index on cash_plan (line_id, id);
create index on cash_plan (stage_id);
create index on cash_plan (line_id, approved_at desc, id desc) where state = 'APPROVED';
create unique index cash_plan_waits on cash_plan (line_id) where state = 'PROPOSED';

-- An approved letter (SPD) is revoked by two people, with a reason. What was proposed in vain stays.
alter table fund_provision drop constraint fund_provision_state_check;
alter table fund_provision add constraint fund_provision_state_check check (state in ('PROPOSED', 'APPROVED', 'WITHDRAWN', 'REVOKED'));
alter table fund_provision drop constraint fund_provision_facts;
alter table fund_provision add constraint fund_provision_facts check (num_nulls(approved_by, approved_at) <> 1
  and ((state in ('APPROVED', 'REVOKED')) = (approved_by is not null)) and ((state = 'WITHDRAWN') = (withdrawn_by is not null)));
drop index fund_provision_once;
create unique index fund_provision_once on fund_provision (tenant_id, fiscal_year, upper(number)) where state in ('PROPOSED', 'APPROVED');

create table fund_provision_revocation (
  id uuid primary key default uuidv7(),
  provision_id uuid not null,
  tenant_id uuid not null,
  reason text not null check (length(reason) between 10 and 300),
  state text not null default 'PROPOSED' check (state in ('PROPOSED', 'APPROVED', 'WITHDRAWN')),
  drafted_by uuid not null references app_user default app.user_id(),
  drafted_at timestamptz not null default now(),
  approved_by uuid references app_user,
  approved_at timestamptz,
  withdrawn_by uuid references app_user,
  foreign key (provision_id, tenant_id) references fund_provision (id, tenant_id),
  constraint fund_provision_revocation_drafter_is_not_approver check (approved_by <> drafted_by),
  constraint fund_provision_revocation_facts check (num_nulls(approved_by, approved_at) <> 1 and ((state = 'APPROVED') = (approved_by is not null))
    and ((state = 'WITHDRAWN') = (withdrawn_by is not null)))
);
create index on fund_provision_revocation (provision_id, id);
create unique index fund_provision_revocation_waits on fund_provision_revocation (provision_id) where state in ('PROPOSED', 'APPROVED');

do $$
declare t text;
begin
  foreach t in array array['cash_plan', 'fund_provision_revocation'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('grant select on %I to payung_app, payung_crossing', t);
  end loop;
end $$;
grant insert (tenant_id, line_id, months), update (state) on cash_plan to payung_app;
grant insert (tenant_id, provision_id, reason), update (state) on fund_provision_revocation to payung_app;
grant update (state) on fund_provision to payung_crossing;
