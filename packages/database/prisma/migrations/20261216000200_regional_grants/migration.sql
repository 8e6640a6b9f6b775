-- What a government gives a family on top at a death, by its own regulation, decision 0212. A row is a proposal, of a grant or of the end of one, and stays as the history.
create table regional_grant (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  event_kind text not null default 'DEATH' check (event_kind = 'DEATH'),
  -- The grant that it ends; null where it is a grant itself.
  ends_grant_id uuid,
  -- Days of death. Of an end: the days on which nothing is given any more.
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  -- For each family.
  rupiah bigint check (rupiah between 1 and 1000000000),
  basis_kind text not null check (basis_kind in ('PERDA', 'PERGUB', 'PERBUP', 'PERWALI')),
  basis_number text not null check (length(basis_number) between 1 and 40),
  basis_title text not null check (length(basis_title) between 5 and 300),
  basis_day date not null,
  proposed_by uuid not null references app_user default app.user_id(),
  proposed_at timestamptz not null default now(),
  state text not null default 'OPEN' check (state in ('OPEN', 'CONFIRMED', 'REFUSED', 'WITHDRAWN')),
  decided_by uuid references app_user,
  decided_at timestamptz,
  unique (id, tenant_id),
  foreign key (ends_grant_id, tenant_id) references regional_grant (id, tenant_id),
  constraint regional_grant_terms check ((ends_grant_id is null) = (rupiah is not null) and (ends_grant_id is null or upper_inf(valid))),
  constraint regional_grant_decided check ((state = 'OPEN') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  constraint regional_grant_proposer_is_not_confirmer check (state <> 'CONFIRMED' or decided_by <> proposed_by),
  constraint text_without_number check (not app.writes_national_id(basis_number) and not app.writes_national_id(basis_title)),
  -- Of one government one grant holds on a day.
  constraint regional_grant_once_a_day exclude using gist (tenant_id with =, valid with &&) where (state = 'CONFIRMED' and ends_grant_id is null)
);
-- One proposal waits at a time, so that what is confirmed is what was looked at.
create unique index regional_grant_waits_once on regional_grant (tenant_id) where state = 'OPEN';
create index on regional_grant (tenant_id, id desc);
create index on regional_grant (tenant_id, proposed_by, proposed_at desc);
create index on regional_grant (proposed_by);
create index on regional_grant (decided_by);
create index on regional_grant (ends_grant_id);
alter table regional_grant enable row level security;
alter table regional_grant force row level security;
grant select, insert (id, tenant_id, ends_grant_id, valid, rupiah, basis_kind, basis_number, basis_title, basis_day, proposed_by) on regional_grant to payung_app;
grant select, update (valid, state, decided_by, decided_at) on regional_grant to payung_crossing;
