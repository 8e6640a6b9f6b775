-- Enumeration: a round of a programme asks villages, agencies, markets, platforms and the insurer's branches whom they propose, by a day.

create table round (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  programme_id uuid not null,
  name text not null check (length(name) between 3 and 160),
  note text check (length(note) <= 2000),
  -- The last day on which proposals are in time; later ones are taken until it closes, and marked.
  due_on date not null,
  state text not null default 'DRAFT' check (state in ('DRAFT', 'OPEN', 'CLOSED')),
  opened_at timestamptz,
  -- Invented for the demonstration.
  synthetic boolean not null default false,
  version integer not null default 1 check (version > 0),
  created_by uuid references app_user,
  created_at timestamptz not null default now(),
  updated_by uuid references app_user,
  updated_at timestamptz not null default now(),
  unique (id, tenant_id),
  foreign key (programme_id, tenant_id) references programme (id, tenant_id)
);
create index on round (tenant_id, id desc);
create index on round (programme_id);

-- One proposer's part of it.
create table round_task (
  id uuid primary key default uuidv7(),
  round_id uuid not null,
  -- Whose round it is.
  tenant_id uuid not null,
  -- Whose members answer: of a village the government that keeps its people.
  proposer_tenant_id uuid not null references tenant,
  kind text not null check (kind in ('VILLAGE', 'AGENCY', 'MARKET', 'PLATFORM', 'INSURER')),
  village_code text,
  agency_id uuid,
  -- Of a market or a platform: what it is called.
  name text check (length(name) between 2 and 160),
  quota integer not null check (quota between 1 and 10000000),
  state text not null default 'NOT_BEGUN' check (state in ('NOT_BEGUN', 'AT_WORK', 'SENT', 'RETURNED', 'ACCEPTED')),
  -- Its own day after a return; else the round's.
  due_on date,
  -- Copied from the round, so that neither policy has to look at the other's table.
  opened boolean not null default false,
  -- What it was returned with, or what was said when it was sent or accepted.
  remarks text check (length(remarks) <= 1000),
  sent_by uuid references app_user,
  sent_at timestamptz,
  decided_by uuid references app_user,
  decided_at timestamptz,
  -- Counted when its answers change.
  proposed integer not null default 0 check (proposed between 0 and quota),
  answered integer not null default 0,
  version integer not null default 1 check (version > 0),
  unique (id, tenant_id),
  foreign key (round_id, tenant_id) references round (id, tenant_id),
  foreign key (village_code, proposer_tenant_id) references area (code, custodian_tenant_id),
  foreign key (proposer_tenant_id, agency_id) references agency (tenant_id, id),
  constraint round_task_who check (case kind
    when 'VILLAGE' then village_code is not null and agency_id is null and name is null
    when 'AGENCY' then agency_id is not null and village_code is null and name is null
    when 'INSURER' then agency_id is null and village_code is null and name is null
    else name is not null and village_code is null end),
  -- Who sends does not accept what was sent.
  constraint round_task_sender_is_not_decider check (state <> 'ACCEPTED' or decided_by is distinct from sent_by or decided_by is null)
);
create unique index on round_task (round_id, village_code) where village_code is not null;
create unique index on round_task (round_id, agency_id) where kind = 'AGENCY';
create unique index on round_task (round_id, proposer_tenant_id) where kind = 'INSURER';
create unique index on round_task (round_id, kind, lower(name)) where name is not null;
create index on round_task (round_id, id);
create index on round_task (proposer_tenant_id, round_id);
create index on round_task (tenant_id, round_id);

-- What a proposer says of one person: work in hand, which others see once it is sent.
create table round_answer (
  task_id uuid not null references round_task,
  worker_id uuid not null references worker,
  -- The proposer's.
  tenant_id uuid not null references tenant,
  answer text not null check (answer in ('PROPOSED', 'NOT_PROPOSED', 'UNKNOWN')),
  reason_code text check (reason_code in ('MOVED', 'DECEASED', 'NOW_EMPLOYED', 'WELL_OFF', 'COVERED_ELSEWHERE', 'REFUSED', 'OVER_QUOTA', 'NOT_FOUND', 'OTHER')),
  reason text check (length(reason) <= 300),
  -- The place that the deliberation gave.
  rank integer check (rank > 0),
  version integer not null default 1 check (version > 0),
  answered_by uuid references app_user,
  answered_at timestamptz not null default now(),
  primary key (task_id, worker_id),
  constraint round_answer_reason check ((answer = 'PROPOSED') = (reason_code is null)),
  constraint round_answer_words check (reason_code is distinct from 'OTHER' or reason is not null),
  constraint round_answer_rank check (rank is null or answer = 'PROPOSED')
);
create index on round_answer (worker_id);

create table deliberation (
  id uuid primary key default uuidv7(),
  task_id uuid not null unique references round_task,
  tenant_id uuid not null references tenant,
  held_on date not null,
  place text check (length(place) <= 160),
  attendees text[] not null check (cardinality(attendees) between 1 and 200),
  note text check (length(note) <= 2000),
  minutes_file_id uuid,
  version integer not null default 1 check (version > 0),
  recorded_by uuid references app_user,
  recorded_at timestamptz not null default now(),
  foreign key (tenant_id, minutes_file_id) references file (tenant_id, id)
);
create index on deliberation (minutes_file_id) where minutes_file_id is not null;

-- A person whom somebody has proposed and sent: once in a round, however many propose them.
create table candidate (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null,
  round_id uuid not null,
  person_id bigint not null references person,
  worker_id uuid not null references worker,
  village_code text not null,
  -- Since a proposal of theirs was accepted; null: none has been.
  accepted_at timestamptz,
  created_at timestamptz not null default now(),
  foreign key (round_id, tenant_id) references round (id, tenant_id),
  unique (round_id, person_id),
  unique (id, tenant_id)
);
create index on candidate (tenant_id, round_id, id);
create index on candidate (worker_id);

create table candidate_source (
  candidate_id uuid not null references candidate on delete cascade,
  task_id uuid not null,
  tenant_id uuid not null,
  proposer_tenant_id uuid not null references tenant,
  rank integer,
  sent_at timestamptz not null default now(),
  accepted_at timestamptz,
  primary key (candidate_id, task_id),
  foreign key (task_id, tenant_id) references round_task (id, tenant_id),
  foreign key (candidate_id, tenant_id) references candidate (id, tenant_id) on delete cascade
);
create index on candidate_source (task_id);

-- What happened to a task, written by the database itself.
create table round_task_step (
  id uuid primary key default uuidv7(),
  task_id uuid not null references round_task,
  tenant_id uuid not null references tenant,
  from_state text not null,
  to_state text not null,
  remarks text,
  by_user uuid references app_user,
  at timestamptz not null default now()
);
create index on round_task_step (task_id, id);
create trigger round_task_step_append_only before update or delete or truncate on round_task_step
  for each statement execute function app.refuse_change();

-- ── What may happen to a round ──────────────────────────────────────────────────────────────────────────────────────
create function app.guard_round() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'DELETE' or old.state = 'CLOSED' or new.tenant_id <> old.tenant_id
    or (old.state <> 'DRAFT' and new.programme_id <> old.programme_id) then
    raise exception using errcode = '23001', constraint = 'round_is_settled', message = 'this round no longer changes: constraint "round_is_settled"';
  end if;
  if new.state <> old.state and (old.state, new.state) not in (('DRAFT', 'OPEN'), ('OPEN', 'CLOSED')) then
    raise exception using errcode = '23514', constraint = 'round_transition', message = 'not the next state: constraint "round_transition"';
  end if;
  if old.state = 'DRAFT' and new.state = 'OPEN' then
    if not exists (select from round_task t where t.round_id = new.id)
      or not exists (select from programme p where p.id = new.programme_id and p.state = 'OPEN') then
      raise exception using errcode = '23514', constraint = 'round_incomplete', message = 'nobody is asked, or the programme is not open: constraint "round_incomplete"';
    end if;
    new.opened_at := now();
  end if;
  return new;
end $$;
create trigger round_guard before update or delete on round for each row execute function app.guard_round();

create function app.open_round() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update round_task set opened = true where round_id = new.id;
  return null;
end $$;
create trigger round_opened after update of state on round for each row
  when (old.state = 'DRAFT' and new.state = 'OPEN') execute function app.open_round();

-- ── What may happen to a task ───────────────────────────────────────────────────────────────────────────────────────
create function app.guard_round_task() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  owner round;
  is_owner boolean := app.tenant_id() is null
    or (app.tenant_id() = coalesce(new.tenant_id, old.tenant_id) and app.area_scope() = '' and app.agency_id() is null);
begin
  select * into owner from round r where r.id = coalesce(new.round_id, old.round_id) for share;
  if owner.state = 'CLOSED' then
    raise exception using errcode = '23001', constraint = 'round_is_settled', message = 'a closed round no longer changes: constraint "round_is_settled"';
  end if;
  if tg_op = 'INSERT' then
    new.opened := owner.state = 'OPEN';
    return new;
  end if;
  if tg_op = 'DELETE' then
    if old.state <> 'NOT_BEGUN' then
      raise exception using errcode = '23001', constraint = 'round_task_is_begun', message = 'somebody is at work on it: constraint "round_task_is_begun"';
    end if;
    return old;
  end if;
  if (to_jsonb(new) - '{quota,state,due_on,opened,remarks,sent_by,sent_at,decided_by,decided_at,proposed,answered,version}'::text[])
    <> (to_jsonb(old) - '{quota,state,due_on,opened,remarks,sent_by,sent_at,decided_by,decided_at,proposed,answered,version}'::text[]) then
    raise exception using errcode = '23001', constraint = 'round_task_is_settled', message = 'who is asked stays: constraint "round_task_is_settled"';
  end if;
  if new.state <> old.state then
    if (old.state, new.state) not in (('NOT_BEGUN', 'AT_WORK'), ('AT_WORK', 'SENT'), ('RETURNED', 'SENT'), ('SENT', 'RETURNED'), ('SENT', 'ACCEPTED'))
      or owner.state <> 'OPEN' then
      raise exception using errcode = '23514', constraint = 'round_task_transition', message = 'not the next state: constraint "round_task_transition"';
    end if;
    if new.state in ('RETURNED', 'ACCEPTED') and not is_owner then
      raise exception using errcode = '23514', constraint = 'round_task_decider', message = 'who asked decides: constraint "round_task_decider"';
    end if;
    -- What a village proposes was deliberated in the village.
    if new.state = 'SENT' and new.kind = 'VILLAGE' and not exists (select from deliberation d where d.task_id = new.id) then
      raise exception using errcode = '23514', constraint = 'round_task_deliberation', message = 'no deliberation: constraint "round_task_deliberation"';
    end if;
  end if;
  if not is_owner and (new.quota <> old.quota or new.due_on is distinct from old.due_on) then
    raise exception using errcode = '23514', constraint = 'round_task_decider', message = 'who asked decides: constraint "round_task_decider"';
  end if;
  return new;
end $$;
create trigger round_task_guard before insert or update or delete on round_task for each row execute function app.guard_round_task();

-- Sending makes candidates, in the statement that sends: nobody can send and leave them out. Sent again, what is no longer proposed goes.
create function app.settle_round_task() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into round_task_step (task_id, tenant_id, from_state, to_state, remarks, by_user)
  values (new.id, new.tenant_id, old.state, new.state, case when new.state in ('SENT', 'RETURNED', 'ACCEPTED') then new.remarks end, app.user_id());
  if new.state = 'SENT' then
    delete from candidate_source s where s.task_id = new.id and not exists (
      select from round_answer a join worker w on w.id = a.worker_id join worker k on k.id = coalesce(w.superseded_by, w.id)
        join candidate c on c.person_id = k.person_id
      where a.task_id = new.id and a.answer = 'PROPOSED' and c.id = s.candidate_id);
    -- Of a merged record, the one that was kept.
    insert into candidate (tenant_id, round_id, person_id, worker_id, village_code)
    select new.tenant_id, new.round_id, k.person_id, k.id, k.village_code
    from round_answer a join worker w on w.id = a.worker_id join worker k on k.id = coalesce(w.superseded_by, w.id)
    where a.task_id = new.id and a.answer = 'PROPOSED' order by a.rank nulls last, k.person_id
    on conflict (round_id, person_id) do nothing;
    insert into candidate_source (candidate_id, task_id, tenant_id, proposer_tenant_id, rank)
    select c.id, new.id, new.tenant_id, new.proposer_tenant_id, min(a.rank)
    from round_answer a join worker w on w.id = a.worker_id join worker k on k.id = coalesce(w.superseded_by, w.id)
      join candidate c on c.round_id = new.round_id and c.person_id = k.person_id
    where a.task_id = new.id and a.answer = 'PROPOSED' group by c.id
    on conflict (candidate_id, task_id) do update set rank = excluded.rank, sent_at = now();
    delete from candidate c where c.round_id = new.round_id and not exists (select from candidate_source s where s.candidate_id = c.id);
  elsif new.state = 'ACCEPTED' then
    update candidate_source set accepted_at = now() where task_id = new.id;
    update candidate c set accepted_at = now() from candidate_source s
    where s.task_id = new.id and s.candidate_id = c.id and c.accepted_at is null;
  end if;
  return null;
end $$;
create trigger round_task_settled after update of state on round_task for each row
  when (old.state <> new.state) execute function app.settle_round_task();

-- ── What may be answered ────────────────────────────────────────────────────────────────────────────────────────────
-- Per statement: an agency answers for thousands at once. The task is locked first, so that two who answer count each other's.
create function app.count_round_answers() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  task round_task;
  counted record;
begin
  for task in select t.* from round_task t where t.id in (select c.task_id from changed c) order by t.id for update loop
    if task.state not in ('NOT_BEGUN', 'AT_WORK', 'RETURNED') or not exists (select from round r where r.id = task.round_id and r.state = 'OPEN') then
      raise exception using errcode = '23001', constraint = 'round_task_is_sent', message = 'what was sent no longer changes: constraint "round_task_is_sent"';
    end if;
    if task.kind = 'VILLAGE' and exists (
      select from changed c join worker w on w.id = c.worker_id where c.task_id = task.id and w.village_code <> task.village_code and c.answer = 'PROPOSED') then
      raise exception using errcode = '23514', constraint = 'round_answer_elsewhere', message = 'a village proposes who lives there: constraint "round_answer_elsewhere"';
    end if;
    if exists (select from changed c where c.task_id = task.id and c.tenant_id <> task.proposer_tenant_id) then
      raise exception using errcode = '23514', constraint = 'round_answer_whose', message = 'not whose task it is: constraint "round_answer_whose"';
    end if;
    select count(*)::int as answered, count(*) filter (where a.answer = 'PROPOSED')::int as proposed into counted
    from round_answer a where a.task_id = task.id;
    if counted.proposed > task.quota then
      raise exception using errcode = '23514', constraint = 'round_task_quota', message = 'more than its quota: constraint "round_task_quota"';
    end if;
    update round_task set proposed = counted.proposed, answered = counted.answered,
      state = case when state = 'NOT_BEGUN' then 'AT_WORK' else state end where id = task.id;
  end loop;
  return null;
end $$;
create trigger round_answer_counted_added after insert on round_answer referencing new table as changed
  for each statement execute function app.count_round_answers();
create trigger round_answer_counted_changed after update on round_answer referencing new table as changed
  for each statement execute function app.count_round_answers();

create function app.guard_deliberation() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  task round_task;
begin
  select * into task from round_task t where t.id = new.task_id for update;
  if task.state not in ('NOT_BEGUN', 'AT_WORK', 'RETURNED') or not exists (select from round r where r.id = task.round_id and r.state = 'OPEN') then
    raise exception using errcode = '23001', constraint = 'round_task_is_sent', message = 'what was sent no longer changes: constraint "round_task_is_sent"';
  end if;
  if task.kind <> 'VILLAGE' or task.proposer_tenant_id <> new.tenant_id or (tg_op = 'UPDATE' and new.task_id <> old.task_id) then
    raise exception using errcode = '23514', constraint = 'deliberation_of_village', message = 'only of a village’s own: constraint "deliberation_of_village"';
  end if;
  update round_task set state = 'AT_WORK' where id = task.id and state = 'NOT_BEGUN';
  return null;
end $$;
-- After, so that the policy speaks first.
create trigger deliberation_guard after insert or update on deliberation for each row execute function app.guard_deliberation();

-- ── Who sees and writes ─────────────────────────────────────────────────────────────────────────────────────────────
alter table round_task enable row level security;
alter table round_task force row level security;
-- Who asks, and once it is open who is asked; of either, a member with a part only of their part. No look at `round`: its policy looks here.
create policy round_task_read on round_task for select to payung_app using (
  (tenant_id = (select app.tenant_id()) or (opened and proposer_tenant_id = (select app.tenant_id())))
  and case when (select app.area_scope()) = '' then true else proposer_tenant_id = (select app.tenant_id()) and starts_with(village_code, (select app.area_scope())) end
  and case when (select app.agency_id()) is null then true else proposer_tenant_id = (select app.tenant_id()) and agency_id = (select app.agency_id()) end);
create policy round_task_add on round_task for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null and state = 'NOT_BEGUN');
-- Whoever sees it stands on one of its sides; which side may do what, the guard above says.
create policy round_task_change on round_task for update to payung_app using (true);
create policy round_task_remove on round_task for delete to payung_app using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
grant select, insert (id, round_id, tenant_id, proposer_tenant_id, kind, village_code, agency_id, name, quota),
  update (quota, state, due_on, remarks, sent_by, sent_at, decided_by, decided_at, version), delete on round_task to payung_app;

alter table round enable row level security;
alter table round force row level security;
create policy round_read on round for select to payung_app using (
  (tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null)
  or (state <> 'DRAFT' and exists (select from round_task t where t.round_id = round.id)));
create policy round_add on round for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null and state = 'DRAFT');
create policy round_change on round for update to payung_app using (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null);
grant select, insert (id, tenant_id, programme_id, name, note, due_on, created_by, updated_by),
  update (programme_id, name, note, due_on, state, version, updated_by, updated_at) on round to payung_app;

alter table round_answer enable row level security;
alter table round_answer force row level security;
-- The proposer's own; who asked sees them when they are sent.
create policy round_answer_read on round_answer for select to payung_app using (
  exists (select from round_task t where t.id = round_answer.task_id
    and (t.proposer_tenant_id = (select app.tenant_id()) or t.state in ('SENT', 'RETURNED', 'ACCEPTED'))));
create policy round_answer_add on round_answer for insert to payung_app with check (
  tenant_id = (select app.tenant_id())
  and exists (select from round_task t where t.id = round_answer.task_id and t.proposer_tenant_id = (select app.tenant_id()))
  and exists (select from worker_listing l where l.tenant_id = (select app.tenant_id()) and l.worker_id = round_answer.worker_id));
create policy round_answer_change on round_answer for update to payung_app using (
  tenant_id = (select app.tenant_id()) and exists (select from round_task t where t.id = round_answer.task_id));
grant select, insert (task_id, worker_id, tenant_id, answer, reason_code, reason, rank, answered_by),
  update (answer, reason_code, reason, rank, version, answered_by, answered_at) on round_answer to payung_app;

alter table deliberation enable row level security;
alter table deliberation force row level security;
create policy deliberation_read on deliberation for select to payung_app using (
  exists (select from round_task t where t.id = deliberation.task_id
    and (t.proposer_tenant_id = (select app.tenant_id()) or t.state in ('SENT', 'RETURNED', 'ACCEPTED'))));
create policy deliberation_add on deliberation for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and exists (select from round_task t where t.id = deliberation.task_id));
create policy deliberation_change on deliberation for update to payung_app using (
  tenant_id = (select app.tenant_id()) and exists (select from round_task t where t.id = deliberation.task_id));
grant select, insert (id, task_id, tenant_id, held_on, place, attendees, note, minutes_file_id, recorded_by),
  update (held_on, place, attendees, note, minutes_file_id, version, recorded_by, recorded_at) on deliberation to payung_app;

alter table candidate_source enable row level security;
alter table candidate_source force row level security;
-- A proposer sees that the person has another source, not which: only one's own row is there.
create policy candidate_source_read on candidate_source for select to payung_app using (
  exists (select from round_task t where t.id = candidate_source.task_id));
grant select on candidate_source to payung_app;

alter table candidate enable row level security;
alter table candidate force row level security;
create policy candidate_read on candidate for select to payung_app using (
  (tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null)
  or exists (select from candidate_source s where s.candidate_id = candidate.id));
grant select on candidate to payung_app;

alter table round_task_step enable row level security;
alter table round_task_step force row level security;
create policy round_task_step_read on round_task_step for select to payung_app using (
  exists (select from round_task t where t.id = round_task_step.task_id));
grant select on round_task_step to payung_app;

-- Whoever may see the deliberation may read its minutes.
create policy file_of_visible_minutes on file for select to payung_app using (
  exists (select from deliberation d where d.minutes_file_id = file.id));

create or replace function app.document_attached(asked_file uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from worker_document d where d.tenant_id = app.tenant_id() and d.file_id = asked_file)
    or exists (select from agreement_document d where d.tenant_id = app.tenant_id() and d.file_id = asked_file)
    or exists (select from obligation_report_file e where e.tenant_id = app.tenant_id() and e.file_id = asked_file)
    or exists (select from regulation r where r.tenant_id = app.tenant_id() and r.file_id = asked_file)
    or exists (select from deliberation d where d.tenant_id = app.tenant_id() and d.minutes_file_id = asked_file);
$$;

create or replace function app.expired_files(most integer) returns table (tenant_id uuid, id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.tenant_id, f.id from file f
  where f.content_removed_at is null
    and (f.expires_at < now()
      or (f.purpose = 'DOCUMENT' and f.created_at < now() - interval '2 days'
        and not exists (select from worker_document d where d.tenant_id = f.tenant_id and d.file_id = f.id)
        and not exists (select from agreement_document d where d.tenant_id = f.tenant_id and d.file_id = f.id)
        and not exists (select from obligation_report_file e where e.tenant_id = f.tenant_id and e.file_id = f.id)
        and not exists (select from regulation r where r.tenant_id = f.tenant_id and r.file_id = f.id)
        and not exists (select from deliberation d where d.tenant_id = f.tenant_id and d.minutes_file_id = f.id)))
  order by f.created_at limit most;
$$;

grant select on round, programme to payung_crossing;
-- A lock asks for the right to change.
grant update (version) on round to payung_crossing;
grant select, update on round_task to payung_crossing;
grant select, insert, update, delete on candidate, candidate_source to payung_crossing;
grant select on round_answer, deliberation to payung_crossing;
grant insert on round_task_step to payung_crossing;
revoke execute on function app.guard_round(), app.open_round(), app.guard_round_task(), app.settle_round_task(), app.count_round_answers(),
  app.guard_deliberation() from public;
alter function app.guard_round() owner to payung_crossing;
alter function app.open_round() owner to payung_crossing;
alter function app.guard_round_task() owner to payung_crossing;
alter function app.settle_round_task() owner to payung_crossing;
alter function app.count_round_answers() owner to payung_crossing;
alter function app.guard_deliberation() owner to payung_crossing;
