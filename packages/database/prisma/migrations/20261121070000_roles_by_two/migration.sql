-- Roles that check or sign, and the one that hands roles out, take effect when a second administrator confirms them.
-- Roles held before this migration stay as they are: they count as confirmed.

-- The appointment on which such a role rests, as the paper says it. It is written once: a wrong entry is followed by a right one.
create table official (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  name text not null check (length(name) between 1 and 120),
  post text not null check (length(post) between 1 and 160),
  appointment_number text not null check (length(appointment_number) between 1 and 80),
  appointed_on date not null,
  recorded_by uuid not null references app_user default app.user_id(),
  recorded_at timestamptz not null default now(),
  unique (tenant_id, id),
  constraint official_once unique (tenant_id, name, post, appointment_number, appointed_on)
);
alter table official enable row level security;
alter table official force row level security;
grant select, insert (id, tenant_id, name, post, appointment_number, appointed_on, recorded_by) on official to payung_app;
grant select on official to payung_crossing;

-- A role that waits for its second administrator. It is no membership, so nothing that asks for memberships takes it for one.
create table role_proposal (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  user_id uuid not null references app_user,
  role text not null constraint role_proposal_of_checker check (role in ('ADMINISTRATOR', 'VERIFIER', 'LEGAL_REVIEWER', 'APPROVER')),
  area_prefix text not null default '' check (area_prefix ~ '^(\d\d(\.\d\d(\.\d\d(\.\d{4})?)?)?)?$'),
  agency_id uuid,
  -- The first day on which it holds no more.
  valid_until date,
  official_id uuid not null,
  proposed_by uuid not null references app_user default app.user_id(),
  proposed_at timestamptz not null default now(),
  state text not null default 'OPEN' check (state in ('OPEN', 'CONFIRMED', 'REFUSED')),
  decided_by uuid references app_user,
  decided_at timestamptz,
  reason text check (length(reason) between 3 and 500),
  membership_id uuid unique references membership,
  foreign key (tenant_id, agency_id) references agency (tenant_id, id),
  foreign key (tenant_id, official_id) references official (tenant_id, id),
  constraint role_proposal_decided check ((state = 'OPEN') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  constraint role_proposal_membership check ((state = 'CONFIRMED') = (membership_id is not null)),
  constraint role_proposal_reason check ((state = 'REFUSED') = (reason is not null)),
  constraint role_proposer_is_not_confirmer check (state <> 'CONFIRMED' or decided_by <> proposed_by)
);
create index on role_proposal (tenant_id, id desc);
create index on role_proposal (user_id);
create index on role_proposal (tenant_id, official_id);
create unique index role_proposal_once on role_proposal (tenant_id, user_id, role) where state = 'OPEN';
alter table role_proposal enable row level security;
alter table role_proposal force row level security;
grant select, insert (id, tenant_id, user_id, role, area_prefix, agency_id, valid_until, official_id, proposed_by) on role_proposal to payung_app;
grant select, insert, update on role_proposal to payung_crossing;

-- A member who invites to such a role names the appointment. Links that went out without it are taken back: whoever sent them invites again.
alter table invitation add column official_id uuid;
alter table invitation add foreign key (tenant_id, official_id) references official (tenant_id, id);
alter table invitation no force row level security;
update invitation set revoked_at = now()
where accepted_at is null and revoked_at is null and invited_by is not null and roles && '{ADMINISTRATOR,VERIFIER,LEGAL_REVIEWER,APPROVER}'::text[];
alter table invitation force row level security;
alter table invitation add constraint invitation_names_official check (official_id is not null or invited_by is null or revoked_at is not null
  or accepted_at is not null or not roles && '{ADMINISTRATOR,VERIFIER,LEGAL_REVIEWER,APPROVER}'::text[]);
create index on invitation (tenant_id, official_id) where official_id is not null;
grant insert (official_id) on invitation to payung_app;
