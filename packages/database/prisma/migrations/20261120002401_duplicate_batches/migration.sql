-- Many pairs decided at once: who asked, for which pairs, what became of each, so that all of it can be taken back together.

create table duplicate_batch (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  kind text not null check (kind in ('MERGE', 'NOT_SAME')),
  -- Of a merge: from which score on pairs were obvious then.
  score_min smallint check (score_min between 0 and 100),
  because text check (length(because) <= 500),
  job_id uuid not null references job,
  undo_job_id uuid references job,
  -- Of who asked, as with jobs: a batch of the whole is not told to a part of it.
  area_scope text not null default '',
  agency_id uuid references agency,
  asked_by uuid not null default app.user_id() references app_user,
  asked_at timestamptz not null default now(),
  check ((kind = 'MERGE') = (score_min is not null))
);
create index on duplicate_batch (tenant_id, id desc);

create table duplicate_batch_pair (
  batch_id uuid not null references duplicate_batch,
  position integer not null check (position > 0),
  tenant_id uuid not null,
  pair_id uuid not null references duplicate_pair,
  -- As it was when somebody chose it; what has changed since is not decided unseen.
  revision integer not null,
  decision_id uuid references duplicate_decision,
  -- Why it was left: a code of the use-case.
  refusal text check (length(refusal) <= 60),
  undo_refusal text check (length(undo_refusal) <= 60),
  primary key (batch_id, position),
  unique (batch_id, pair_id),
  check (decision_id is null or refusal is null)
);
create index on duplicate_batch_pair (pair_id);
create index on duplicate_batch_pair (decision_id) where decision_id is not null;

alter table duplicate_batch enable row level security;
alter table duplicate_batch force row level security;
create policy batch_of_tenant on duplicate_batch using (
  tenant_id = (select app.tenant_id()) and starts_with(area_scope, (select app.area_scope()))
  and ((select app.agency_id()) is null or agency_id = (select app.agency_id())));
-- Who asked is not the application's to say.
grant select, insert (id, tenant_id, kind, score_min, because, job_id, area_scope, agency_id), update (undo_job_id) on duplicate_batch to payung_app;

alter table duplicate_batch_pair enable row level security;
alter table duplicate_batch_pair force row level security;
create policy batch_pair_of_visible on duplicate_batch_pair
  using (tenant_id = (select app.tenant_id()) and exists (select from duplicate_batch b where b.id = batch_id));
grant select, insert (batch_id, position, tenant_id, pair_id, revision), update (decision_id, refusal, undo_refusal) on duplicate_batch_pair to payung_app;

-- Of many, about whom something is still open at the keeper; app.open_questions for thousands at once.
create function app.with_open_questions(asked_workers uuid[]) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select t.worker_id from custody_transfer t join worker w on w.id = t.worker_id
  where t.worker_id = any (asked_workers) and t.state = 'PROPOSED' and w.tenant_id = app.tenant_id()
  union
  select p.worker_id from worker_proposal p where p.worker_id = any (asked_workers) and p.state = 'OPEN' and p.tenant_id = app.tenant_id();
$$;
revoke execute on function app.with_open_questions(uuid[]) from public;
alter function app.with_open_questions(uuid[]) owner to payung_crossing;
grant execute on function app.with_open_questions(uuid[]) to payung_app;
