-- What an accident or illness of work has led to, decision 205. Each entry holds the whole; the last one counts, and those before stay.
create table accident_detail (
  id uuid primary key default uuidv7(),
  claim_id uuid not null,
  tenant_id uuid not null,
  number smallint not null check (number between 1 and 200),
  -- Parts of the body with how many and how much of their use, as `packages/domain/src/benefit/disability.ts` has them.
  losses jsonb not null check (jsonb_typeof(losses) = 'array' and jsonb_array_length(losses) <= 22),
  days_unable_to_work integer not null check (days_unable_to_work between 0 and 3650),
  -- In each year after the event.
  home_care bigint[] not null check (cardinality(home_care) <= 10 and 0 <= all (home_care)),
  transport_land bigint not null check (transport_land >= 0),
  transport_sea bigint not null check (transport_sea >= 0),
  transport_air bigint not null check (transport_air >= 0),
  written_by uuid not null references app_user default app.user_id(),
  written_at timestamptz not null default now(),
  foreign key (claim_id, tenant_id) references claim (id, tenant_id),
  constraint accident_detail_number unique (claim_id, number)
);
create index on accident_detail (written_by);
alter table accident_detail enable row level security;
alter table accident_detail force row level security;
grant select, insert (claim_id, tenant_id, number, losses, days_unable_to_work, home_care, transport_land, transport_sea, transport_air) on accident_detail to payung_app;
grant select on accident_detail to payung_crossing;
