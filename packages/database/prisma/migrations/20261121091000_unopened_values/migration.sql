-- A sealed value that does not open is set aside here, and the work goes on without it. Where it stands, and since when: never what it holds.
create table unopened_value (
  tenant_id uuid not null references tenant,
  place text not null check (place ~ '^[a-z_]{1,63}\.[a-z_]{1,63}$'),
  subject_id text not null check (subject_id ~ '^[0-9a-f/-]{1,80}$'),
  reason text not null check (reason in ('KEY_MISSING', 'ALTERED')),
  noticed_at timestamptz not null default now(),
  primary key (tenant_id, place, subject_id)
);
alter table unopened_value enable row level security;
alter table unopened_value force row level security;
grant insert (tenant_id, place, subject_id, reason) on unopened_value to payung_app;
grant select, delete on unopened_value to payung_jobs;
grant select on unopened_value to payung_crossing;
