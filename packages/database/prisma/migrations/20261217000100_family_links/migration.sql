-- A link by which a family reports what happened to one of its own, decision 0217. What it reports waits as a report from outside does.

create table family_link (
  id uuid primary key default uuidv7(),
  -- Who keeps the record: a link goes along when it is handed over.
  tenant_id uuid not null references tenant,
  -- For whom the giver acted: makers are compared there.
  giver_tenant_id uuid not null references tenant,
  worker_id uuid not null references worker,
  -- The code itself is kept nowhere.
  code_hash bytea not null unique check (length(code_hash) = 32),
  made_by uuid not null references app_user default app.user_id(),
  made_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '30 days',
  withdrawn_by uuid references app_user,
  withdrawn_at timestamptz,
  used_at timestamptz,
  constraint family_link_ended check ((withdrawn_by is null) = (withdrawn_at is null) and (used_at is null or withdrawn_at is null))
);
create index on family_link (worker_id);
create index on family_link (tenant_id);
create index on family_link (giver_tenant_id, made_by);
create index on family_link (made_by);
create index on family_link (withdrawn_by);
alter table family_link enable row level security;
alter table family_link force row level security;
grant select, insert (tenant_id, worker_id, code_hash), update (withdrawn_at) on family_link to payung_app;
grant select, update (tenant_id, worker_id, used_at) on family_link to payung_crossing;

-- Of a family's report, who gave the link out stands as its reporter: the rule that a reporter does not decide holds for them, too.
alter table outside_report
  add column family_link_id uuid unique references family_link,
  add column family_name text check (length(family_name) between 2 and 120),
  add column family_relation text check (family_relation in ('SPOUSE', 'CHILD', 'PARENT', 'SIBLING', 'RELATIVE', 'NEIGHBOUR')),
  -- Sealed under the key of `reporter_tenant_id`, which no hand-over changes. Null where the family gives none, and once it is forgotten.
  add column family_phone_cipher bytea check (length(family_phone_cipher) between 40 and 400),
  add constraint outside_report_of_family check (num_nulls(family_link_id, family_name, family_relation) in (0, 3)
    and (family_link_id is null or source = 'HEIR') and (family_phone_cipher is null or family_link_id is not null)),
  drop constraint text_without_number,
  add constraint text_without_number check (not app.writes_national_id(place) and not app.writes_national_id(set_aside_reason)
    and not app.writes_national_id(family_name));
create index on outside_report (decided_at) where family_phone_cipher is not null;
-- Two families who say the same are two voices, though one officer gave both links out.
drop index outside_report_once;
create unique index outside_report_once on outside_report (worker_id, kind, event_day, reported_by, reporter_tenant_id, family_link_id) nulls not distinct where state = 'WAITING';
grant insert (id, tenant_id, reporter_tenant_id, worker_id, kind, event_day, day_precision, place, at_work_or_on_the_way, source, reported_by, family_link_id, family_name,
  family_relation, family_phone_cipher), update (family_phone_cipher) on outside_report to payung_crossing;
