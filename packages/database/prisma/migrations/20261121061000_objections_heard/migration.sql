-- Anonymous objections hold up no lock before somebody has spoken with who sent them, and fill no list for everybody else.

-- How much is taken in a day, and for how much a lock waits. Of everybody: nothing about people.
create table objection_bound (
  effective_from date primary key,
  per_sender integer not null check (per_sender > 0),
  per_place integer not null check (per_place > 0),
  per_village integer not null check (per_village > 0),
  per_list integer not null check (per_list > 0),
  -- Confirmed and undecided at once: what an officer reads in about two working days.
  holding integer not null check (holding > 0)
);
insert into objection_bound values ('2026-01-01', 5, 5, 40, 2000, 200);
grant select on objection_bound to payung_app, payung_crossing;

-- Who sent an objection in public was called at the number that they left, or came to the office.
create table cohort_objection_confirmation (
  objection_id uuid primary key,
  cohort_id uuid not null,
  tenant_id uuid not null,
  means text not null check (means in ('PHONE', 'OFFICE')),
  confirmed_by uuid not null references app_user,
  confirmed_at timestamptz not null default now(),
  foreign key (objection_id, cohort_id, tenant_id) references cohort_objection (id, cohort_id, tenant_id)
);
create index on cohort_objection_confirmation (cohort_id);
alter table cohort_objection_confirmation enable row level security;
alter table cohort_objection_confirmation force row level security;
grant select, insert (objection_id, cohort_id, tenant_id, means, confirmed_by) on cohort_objection_confirmation to payung_app;
grant select on cohort_objection_confirmation to payung_crossing;

-- Junk is set aside by one decision about many, and each of them keeps its reason.
alter table cohort_objection_decision
  add column set_aside boolean not null default false,
  add constraint objection_set_aside_refused check (not (set_aside and upheld));
grant insert (set_aside) on cohort_objection_decision to payung_app;

-- A lock names what it did not wait for.
alter table cohort add column unconfirmed_objections integer check (unconfirmed_objections >= 0);
