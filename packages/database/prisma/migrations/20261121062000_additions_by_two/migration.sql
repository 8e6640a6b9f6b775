-- Who hears an objection about somebody missing proposes whom to add to the list; another confirms it by deciding the objection.
create table cohort_addition (
  objection_id uuid not null,
  named_worker_id uuid not null references worker,
  cohort_id uuid not null,
  tenant_id uuid not null,
  reason text not null check (length(reason) between 10 and 500),
  proposed_by uuid not null references app_user default app.user_id(),
  proposed_at timestamptz not null default now(),
  primary key (objection_id, named_worker_id),
  foreign key (objection_id, cohort_id, tenant_id) references cohort_objection (id, cohort_id, tenant_id),
  constraint text_without_number check (not app.writes_national_id(reason))
);
create index on cohort_addition (named_worker_id);
create index on cohort_addition (cohort_id);
alter table cohort_addition enable row level security;
alter table cohort_addition force row level security;
grant select, insert (objection_id, named_worker_id, cohort_id, tenant_id, reason, proposed_by) on cohort_addition to payung_app;
grant select on cohort_addition to payung_crossing;
