-- Re-verification: a signed decree is looked at again, on a schedule or because something came to light. Whoever something speaks against is a line of a
-- work list; what a person decides of them is never changed, only decided anew; from the outcome an amendment is drafted.

-- ── When ────────────────────────────────────────────────────────────────────────────────────────────────────────────
create table reverification_schedule (
  decree_id uuid primary key,
  tenant_id uuid not null,
  -- Null: on evidence alone.
  every_months integer check (every_months between 1 and 24),
  next_on date,
  -- The due day of which people were told already.
  reminded_of date,
  updated_by uuid references app_user default app.user_id(),
  updated_at timestamptz not null default now(),
  foreign key (decree_id, tenant_id) references decree (id, tenant_id),
  constraint reverification_schedule_day check ((every_months is null) = (next_on is null))
);
create index on reverification_schedule (tenant_id, next_on);

create table reverification (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  -- The designation; its amendments are in it.
  decree_id uuid not null,
  -- Who stands in the annex on this day, by what is known of them then.
  as_of date not null,
  because text not null check (because in ('SCHEDULE', 'EVIDENCE')),
  note text check (length(note) <= 500),
  state text not null default 'OPEN' check (state in ('OPEN', 'CLOSED', 'CANCELLED')),
  state_reason text check (length(state_reason) <= 500),
  -- How many stood in the annex and how many of them are listed; null until the list is made, which is once.
  people integer check (people >= 0),
  listed integer check (listed >= 0 and listed <= people),
  -- What was drafted from its outcome.
  amendment_id uuid,
  closed_at timestamptz,
  closed_by uuid references app_user,
  -- Invented for the demonstration.
  synthetic boolean not null default false,
  version integer not null default 1 check (version > 0),
  created_by uuid references app_user default app.user_id(),
  created_at timestamptz not null default now(),
  updated_by uuid references app_user default app.user_id(),
  updated_at timestamptz not null default now(),
  unique (id, tenant_id),
  foreign key (decree_id, tenant_id) references decree (id, tenant_id),
  foreign key (amendment_id, tenant_id) references decree (id, tenant_id),
  check ((people is null) = (listed is null)),
  check ((state = 'CANCELLED') = (state_reason is not null)),
  check ((closed_at is null) = (state = 'OPEN'))
);
create index on reverification (tenant_id, id desc);
create index on reverification (amendment_id) where amendment_id is not null;
create unique index reverification_open on reverification (decree_id) where state = 'OPEN';
create index on reverification (decree_id, id desc);

create table reverification_item (
  reverification_id uuid not null,
  -- Of the annex.
  line_no integer not null,
  tenant_id uuid not null,
  -- By which entry they stand there.
  entry_decree_id uuid not null,
  entry_no integer not null,
  worker_id uuid not null,
  area_code text not null,
  village_code text not null,
  -- The weightiest, and all.
  finding text not null check (finding in ('DECEASED', 'DUPLICATE', 'MOVED', 'EMPLOYED', 'OVER_AGE', 'NOT_POOR', 'REFUSED', 'INELIGIBLE', 'NOT_FOUND')),
  findings text[] not null check (finding = any (findings)),
  suggested text not null check (suggested in ('KEEP', 'GRADUATE', 'REMOVE', 'REPLACE')),
  -- What each rests on: source, day, what it says; ids, codes and numbers alone.
  evidence jsonb not null check (jsonb_typeof(evidence) = 'array' and length(evidence::text) <= 8000),
  -- As it was decided last, kept in step by the decisions.
  outcome text check (outcome in ('KEEP', 'GRADUATE', 'REMOVE', 'REPLACE')),
  decision_id uuid,
  primary key (reverification_id, line_no),
  foreign key (reverification_id, tenant_id) references reverification (id, tenant_id)
);
create index on reverification_item (reverification_id, outcome, line_no);
create index on reverification_item (worker_id);

create table reverification_decision (
  id uuid primary key default uuidv7(),
  reverification_id uuid not null,
  line_no integer not null,
  tenant_id uuid not null,
  outcome text not null check (outcome in ('KEEP', 'GRADUATE', 'REMOVE', 'REPLACE', 'TAKEN_BACK')),
  reason_code text check (reason_code in ('DECEASED', 'MOVED', 'EMPLOYED', 'OVER_AGE', 'NOT_POOR', 'DUPLICATE', 'REFUSED', 'NOT_FOUND', 'OTHER')),
  note text check (length(note) between 3 and 300),
  decided_by uuid references app_user default app.user_id(),
  decided_at timestamptz not null default now(),
  foreign key (reverification_id, line_no) references reverification_item (reverification_id, line_no),
  constraint reverification_decision_reason check ((outcome in ('KEEP', 'TAKEN_BACK')) = (reason_code is null)),
  constraint reverification_decision_note check (reason_code is distinct from 'OTHER' or note is not null)
);
create index on reverification_decision (reverification_id, line_no, id desc);
create trigger reverification_decision_append_only before update or delete or truncate on reverification_decision
  for each statement execute function app.refuse_change();

-- ── What may happen ─────────────────────────────────────────────────────────────────────────────────────────────────
create function app.guard_reverification() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'OPEN' or not exists (select from decree d where d.id = new.decree_id and d.kind = 'DESIGNATION' and d.state in ('SIGNED', 'PUBLISHED')) then
      raise exception using errcode = '23514', constraint = 'reverification_of_signed', message = 'only a signed designation is looked at again: constraint "reverification_of_signed"';
    end if;
    return new;
  end if;
  if (new.id, new.tenant_id, new.decree_id, new.as_of, new.because, new.created_at, new.synthetic)
      is distinct from (old.id, old.tenant_id, old.decree_id, old.as_of, old.because, old.created_at, old.synthetic)
    or new.created_by is distinct from old.created_by
    -- Listed once: afterwards somebody who is not on the list would count as looked at.
    or (old.people is not null and (new.people, new.listed) is distinct from (old.people, old.listed)) then
    raise exception using errcode = '23001', constraint = 'reverification_is_settled', message = 'it stays what it is: constraint "reverification_is_settled"';
  end if;
  if old.state = 'CANCELLED' or (old.state, new.state) in (('CLOSED', 'CANCELLED')) then
    raise exception using errcode = '23001', constraint = 'reverification_is_settled', message = 'it no longer changes: constraint "reverification_is_settled"';
  end if;
  if old.amendment_id is distinct from new.amendment_id or (old.state = 'CLOSED' and new.state = 'OPEN') then
    if exists (select from decree d where d.id = old.amendment_id and d.state <> 'CANCELLED') then
      raise exception using errcode = '23001', constraint = 'reverification_amended', message = 'an amendment rests on it: constraint "reverification_amended"';
    end if;
    if new.amendment_id is not null and old.amendment_id is distinct from new.amendment_id and (new.state <> 'CLOSED' or not exists (
        select from decree d where d.id = new.amendment_id and d.amends_id = new.decree_id and d.state = 'DRAFT')) then
      raise exception using errcode = '23514', constraint = 'reverification_amendment', message = 'no draft that amends this decree: constraint "reverification_amendment"';
    end if;
  end if;
  if old.state = 'OPEN' and new.state = 'CLOSED' and (new.people is null
      or exists (select from reverification_item i where i.reverification_id = new.id and i.outcome is null)) then
    raise exception using errcode = '23514', constraint = 'reverification_undecided', message = 'somebody waits for a decision: constraint "reverification_undecided"';
  end if;
  if new.state <> old.state then
    new.closed_at := case when new.state <> 'OPEN' then now() end;
    new.closed_by := case when new.state <> 'OPEN' then app.user_id() end;
  end if;
  return new;
end $$;
create trigger reverification_guard before insert or update on reverification for each row execute function app.guard_reverification();
create trigger reverification_signed before update on reverification for each row when (current_user = 'payung_app') execute function app.sign_change();

-- The list is made while it is new, of people who stand in the annex on its day.
create function app.guard_reverification_items() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from (select distinct reverification_id from added) a join reverification r on r.id = a.reverification_id
      where r.state <> 'OPEN' or r.people is not null) then
    raise exception using errcode = '23001', constraint = 'reverification_is_settled', message = 'it is listed already: constraint "reverification_is_settled"';
  end if;
  if exists (select from added a join reverification r on r.id = a.reverification_id where a.outcome is not null or not exists (
      select from decree_holding h join decree d on d.id = h.decree_id where h.decree_id = r.decree_id and h.line_no = a.line_no
        and h.entry_decree_id = a.entry_decree_id and h.entry_no = a.entry_no and h.worker_id = a.worker_id and h.village_code = a.village_code
        and h.area_code = a.area_code and h.from_month <= greatest(r.as_of, d.from_month) and greatest(r.as_of, d.from_month) < h.until_month)) then
    raise exception using errcode = '23514', constraint = 'reverification_item_holds', message = 'not in the annex on that day: constraint "reverification_item_holds"';
  end if;
  return null;
end $$;
create trigger reverification_item_added after insert on reverification_item referencing new table as added
  for each statement execute function app.guard_reverification_items();
create function app.refuse_reverification_rows() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception using errcode = '23001', constraint = 'reverification_is_settled', message = 'a listed line stays: constraint "reverification_is_settled"';
end $$;
create trigger reverification_item_kept before delete or truncate on reverification_item
  for each statement execute function app.refuse_reverification_rows();
create trigger reverification_item_final before update of reverification_id, line_no, tenant_id, entry_decree_id, entry_no, worker_id, area_code, village_code,
  finding, findings, suggested, evidence on reverification_item for each statement execute function app.refuse_reverification_rows();

-- Deciding and closing wait for each other at the review.
create function app.apply_reverification_decisions() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from reverification r where r.id in (select a.reverification_id from added a) for share;
  if exists (select from reverification r where r.id in (select a.reverification_id from added a) and (r.state <> 'OPEN' or r.people is null)) then
    raise exception using errcode = '23001', constraint = 'reverification_is_settled', message = 'nobody decides any more: constraint "reverification_is_settled"';
  end if;
  update reverification_item i set outcome = nullif(a.outcome, 'TAKEN_BACK'), decision_id = a.id
  from (select distinct on (reverification_id, line_no) * from added order by reverification_id, line_no, id desc) a
  where i.reverification_id = a.reverification_id and i.line_no = a.line_no;
  return null;
end $$;
create trigger reverification_decided after insert on reverification_decision referencing new table as added
  for each statement execute function app.apply_reverification_decisions();

-- A schedule is of a designation, and moves its own reminding.
create trigger reverification_schedule_signed before update on reverification_schedule for each row when (current_user = 'payung_app')
  execute function app.sign_change();

-- ── Reminding ───────────────────────────────────────────────────────────────────────────────────────────────────────
-- Once for every due day: whoever drafts decrees in the whole tenant hears which decree is to be looked at again. A review opened meanwhile needs none.
create function app.remind_of_reverifications(today date) returns integer language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  written integer;
begin
  with due as (
    update reverification_schedule s set reminded_of = s.next_on
    from decree d
    where d.id = s.decree_id and d.state in ('SIGNED', 'PUBLISHED') and d.until_month > today and s.next_on <= today and s.reminded_of is distinct from s.next_on
      and not exists (select from reverification r where r.decree_id = s.decree_id and r.state = 'OPEN')
    returning s.decree_id, s.tenant_id, s.next_on, d.number
  )
  insert into notice (tenant_id, user_id, kind, params)
  select d.tenant_id, m.user_id, 'REVERIFICATION_DUE', jsonb_build_object('decreeId', d.decree_id, 'number', d.number, 'dueOn', d.next_on)
  from due d join (select distinct tenant_id, user_id from membership
      where role in ('ADMINISTRATOR', 'OFFICER') and area_prefix = '' and agency_id is null and valid @> today) m on m.tenant_id = d.tenant_id;
  get diagnostics written = row_count;
  return written;
end $$;

-- ── Who sees and writes ─────────────────────────────────────────────────────────────────────────────────────────────
do $$
declare
  t text;
begin
  foreach t in array array['reverification_schedule', 'reverification', 'reverification_item', 'reverification_decision'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

create policy reverification_schedule_read on reverification_schedule for select to payung_app using (tenant_id = (select app.tenant_id()));
create policy reverification_schedule_add on reverification_schedule for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and updated_by is not distinct from (select app.user_id()));
create policy reverification_schedule_change on reverification_schedule for update to payung_app using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
grant select, insert (decree_id, tenant_id, every_months, next_on, updated_by), update (every_months, next_on, updated_by, updated_at)
  on reverification_schedule to payung_app;

create policy reverification_read on reverification for select to payung_app using (
  tenant_id = (select app.tenant_id()) and (select app.agency_id()) is null);
create policy reverification_add on reverification for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and created_by is not distinct from (select app.user_id()) and updated_by is not distinct from created_by);
create policy reverification_change on reverification for update to payung_app using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
grant select, insert (id, tenant_id, decree_id, as_of, because, note, created_by, updated_by),
  update (state, state_reason, people, listed, amendment_id, version, updated_by, updated_at) on reverification to payung_app;

create policy reverification_item_read on reverification_item for select to payung_app using (
  tenant_id = (select app.tenant_id()) and starts_with(village_code, (select app.area_scope())) and (select app.agency_id()) is null);
create policy reverification_item_add on reverification_item for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
grant select, insert (reverification_id, line_no, tenant_id, entry_decree_id, entry_no, worker_id, area_code, village_code, finding, findings, suggested,
  evidence) on reverification_item to payung_app;

-- Whoever sees the line: a part of the tenant decides about its own people.
create policy reverification_decision_read on reverification_decision for select to payung_app using (
  tenant_id = (select app.tenant_id()) and exists (select from reverification_item i
    where i.reverification_id = reverification_decision.reverification_id and i.line_no = reverification_decision.line_no));
create policy reverification_decision_add on reverification_decision for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and decided_by is not distinct from (select app.user_id())
  and exists (select from reverification_item i
    where i.reverification_id = reverification_decision.reverification_id and i.line_no = reverification_decision.line_no));
grant select, insert (id, reverification_id, line_no, tenant_id, outcome, reason_code, note, decided_by) on reverification_decision to payung_app;

do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'app'::regnamespace and p.proname in ('guard_reverification',
    'guard_reverification_items', 'refuse_reverification_rows', 'apply_reverification_decisions', 'remind_of_reverifications') loop
    execute format('revoke execute on function %s from public', f);
  end loop;
  for f in select p.oid::regprocedure from pg_proc p where p.pronamespace = 'app'::regnamespace and p.prosecdef and p.proname in ('guard_reverification',
    'guard_reverification_items', 'apply_reverification_decisions', 'remind_of_reverifications') loop
    execute format('alter function %s owner to payung_crossing', f);
  end loop;
end $$;
grant execute on function app.remind_of_reverifications(date) to payung_jobs;
grant select, update (reminded_of) on reverification_schedule to payung_crossing;
grant select, update (version) on reverification to payung_crossing;
grant select, update (outcome, decision_id) on reverification_item to payung_crossing;
grant select on reverification_decision to payung_crossing;
