-- That what a region gives at a death was handed over to the family of a case, decision 0219. Payung pays nothing: somebody writes it down with a proof, and another
-- person confirms it. A row stays as it was written; before it is confirmed it is taken back or refused, and written anew.
create table grant_handover (
  id uuid primary key default uuidv7(),
  -- The government that handles the claim.
  tenant_id uuid not null references tenant,
  claim_id uuid not null,
  grant_id uuid not null references regional_grant,
  -- What was due when it was written down, as the database reckons it.
  due_rupiah bigint not null,
  rupiah bigint not null check (rupiah > 0),
  less_reason text check (length(less_reason) between 10 and 300),
  handed_on date not null,
  -- An heir of the case; by name where the case names none.
  heir_id uuid,
  receiver_name text check (length(receiver_name) between 2 and 120),
  file_id uuid not null,
  recorded_by uuid not null references app_user default app.user_id(),
  recorded_at timestamptz not null default now(),
  state text not null default 'OPEN' check (state in ('OPEN', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
  decided_by uuid references app_user,
  decided_at timestamptz,
  foreign key (claim_id, tenant_id) references claim (id, tenant_id),
  constraint grant_handover_heir foreign key (heir_id, claim_id, tenant_id) references claim_heir (id, claim_id, tenant_id),
  foreign key (tenant_id, file_id) references file (tenant_id, id),
  constraint grant_handover_file_once unique (file_id),
  constraint grant_handover_receiver check (num_nonnulls(heir_id, receiver_name) = 1),
  constraint grant_handover_more_than_due check (rupiah <= due_rupiah),
  constraint grant_handover_reason check ((rupiah < due_rupiah) = (less_reason is not null)),
  constraint grant_handover_decided check ((state = 'OPEN') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  constraint grant_handover_recorder_is_not_confirmer check (state <> 'CONFIRMED' or decided_by <> recorded_by),
  constraint text_without_number check (not app.writes_national_id(receiver_name) and not app.writes_national_id(less_reason))
);
-- A family receives a grant once.
create unique index grant_handover_once on grant_handover (claim_id, grant_id) where state in ('OPEN', 'CONFIRMED');
create index on grant_handover (claim_id, id);
create index on grant_handover (tenant_id, claim_id);
create index on grant_handover (tenant_id, file_id);
create index on grant_handover (grant_id);
create index on grant_handover (heir_id) where heir_id is not null;
create index on grant_handover (recorded_by);
create index on grant_handover (decided_by);
alter table grant_handover enable row level security;
alter table grant_handover force row level security;
grant select, insert (id, tenant_id, claim_id, grant_id, rupiah, less_reason, handed_on, heir_id, receiver_name, file_id) on grant_handover to payung_app;
grant select, update (state, decided_by, decided_at) on grant_handover to payung_crossing;
