-- Verification: who is to look at whom by when, what other bodies' registers are asked about people and what they answer, and what was decided
-- of it. Results and decisions are never changed; a record changes only by the ordinary correction of whoever keeps it.

-- ── Tasks ───────────────────────────────────────────────────────────────────────────────────────────────────────────
create table check_task (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  worker_id uuid not null references worker,
  -- Of whose candidates they are, if of any.
  round_id uuid,
  assigned_to uuid not null references app_user,
  due_on date not null,
  note text check (length(note) <= 500),
  state text not null default 'OPEN' check (state in ('OPEN', 'DONE', 'CANCELLED')),
  cancel_reason text check (length(cancel_reason) <= 500),
  -- Invented for the demonstration.
  synthetic boolean not null default false,
  version integer not null default 1 check (version > 0),
  created_by uuid references app_user default app.user_id(),
  created_at timestamptz not null default now(),
  updated_by uuid references app_user default app.user_id(),
  updated_at timestamptz not null default now(),
  unique (id, tenant_id),
  foreign key (round_id, tenant_id) references round (id, tenant_id),
  check ((state = 'CANCELLED') = (cancel_reason is not null))
);
-- One visit at a time.
create unique index check_task_open on check_task (tenant_id, worker_id) where state = 'OPEN';
create index on check_task (tenant_id, state, due_on, id);
create index on check_task (assigned_to, state);
create index on check_task (worker_id);
create index on check_task (round_id) where round_id is not null;

-- ── What a register is asked ────────────────────────────────────────────────────────────────────────────────────────
create table check_request (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  question text not null check (question in ('POPULATION', 'WELFARE', 'MEMBERSHIP')),
  round_id uuid,
  people integer not null default 0 check (people >= 0),
  -- Why whole NIKs leave the house.
  reason text not null check (length(reason) between 10 and 300),
  format text not null default 'XLSX' check (format in ('XLSX', 'CSV')),
  job_id uuid,
  synthetic boolean not null default false,
  made_by uuid references app_user default app.user_id(),
  made_at timestamptz not null default now(),
  unique (id, tenant_id),
  foreign key (round_id, tenant_id) references round (id, tenant_id)
);
create index on check_request (tenant_id, id desc);
create index on check_request (round_id) where round_id is not null;

create table check_request_person (
  request_id uuid not null,
  worker_id uuid not null references worker,
  tenant_id uuid not null,
  primary key (request_id, worker_id),
  foreign key (request_id, tenant_id) references check_request (id, tenant_id)
);
create index on check_request_person (worker_id, tenant_id);

-- ── What was found ──────────────────────────────────────────────────────────────────────────────────────────────────
create table check_result (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  worker_id uuid not null references worker,
  question text not null check (question in ('POPULATION', 'WELFARE', 'MEMBERSHIP', 'FIELD_VISIT')),
  answer text not null,
  reason_code text check (reason_code in ('NOW_EMPLOYED', 'WELL_OFF', 'COVERED_ELSEWHERE', 'PUBLIC_SERVANT', 'REFUSED', 'ADDRESS_UNKNOWN',
    'NOT_AT_HOME', 'OTHER')),
  -- What it goes by, in words; of a register its file.
  evidence text check (length(evidence) <= 500),
  -- The day of a visit.
  found_on date,
  -- What the register says of them, JSON of field → text under the tenant's key; and by what the same answer again is known.
  said_cipher bytea,
  said_index bytea,
  said_fields text[] not null default '{}',
  task_id uuid,
  request_id uuid,
  import_id uuid,
  recorded_by uuid references app_user default app.user_id(),
  recorded_at timestamptz not null default now(),
  unique (id, tenant_id),
  foreign key (task_id, tenant_id) references check_task (id, tenant_id),
  foreign key (request_id, tenant_id) references check_request (id, tenant_id),
  constraint check_result_answer check (answer = 'TAKEN_BACK' or case question
    when 'FIELD_VISIT' then answer in ('FOUND', 'NOT_ELIGIBLE', 'DIED', 'MOVED', 'NOT_FOUND')
    when 'POPULATION' then answer in ('MATCHED', 'NAME_DIFFERS', 'DIED', 'MOVED', 'UNKNOWN')
    when 'WELFARE' then answer in ('LISTED', 'UNKNOWN')
    else answer in ('WAGE_EARNER', 'SELF_EMPLOYED', 'NOT_ACTIVE', 'UNKNOWN') end),
  constraint check_result_source check (case when question = 'FIELD_VISIT' then task_id is not null and found_on is not null and import_id is null
    else request_id is not null and task_id is null and (import_id is not null or said_index is null) end),
  constraint check_result_evidence check (question <> 'FIELD_VISIT' or answer = 'FOUND' or length(trim(evidence)) >= 5),
  constraint check_result_reason check ((reason_code is not null) = (question = 'FIELD_VISIT' and answer in ('NOT_ELIGIBLE', 'NOT_FOUND'))),
  check ((said_cipher is null) = (said_fields = '{}'))
);
create unique index on check_result (task_id) where task_id is not null;
create unique index on check_result (import_id, worker_id, answer) where import_id is not null;
create index on check_result (worker_id, tenant_id, id desc);
create index on check_result (request_id, id) where request_id is not null;

-- What became of a result: once, by a person.
create table check_decision (
  result_id uuid primary key,
  tenant_id uuid not null,
  -- Of a record that others keep, what is taken over is proposed to them. SAME: the record says it already.
  decision text not null check (decision in ('TAKEN_OVER', 'PROPOSED', 'KEPT', 'SAME')),
  fields text[] not null default '{}',
  reason text check (length(reason) <= 500),
  decided_by uuid references app_user default app.user_id(),
  decided_at timestamptz not null default now(),
  foreign key (result_id, tenant_id) references check_result (id, tenant_id),
  check ((decision in ('KEPT', 'SAME')) = (fields = '{}')),
  check (decision <> 'KEPT' or reason is not null)
);

create trigger check_result_append_only before update or delete or truncate on check_result
  for each statement execute function app.refuse_change();
create trigger check_decision_append_only before update or delete or truncate on check_decision
  for each statement execute function app.refuse_change();
create trigger check_request_person_append_only before update or delete or truncate on check_request_person
  for each statement execute function app.refuse_change();

-- ── What may happen to a task ───────────────────────────────────────────────────────────────────────────────────────
create function app.is_member_today(asked_tenant uuid, asked_user uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from membership m where m.tenant_id = asked_tenant and m.user_id = asked_user
    and m.valid @> (now() at time zone 'Asia/Pontianak')::date);
$$;

create function app.guard_check_task() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' then
    if old.state <> 'OPEN' then
      raise exception using errcode = '23001', constraint = 'check_task_is_settled', message = 'this task is settled: constraint "check_task_is_settled"';
    end if;
    if (new.tenant_id, new.worker_id, new.round_id) is distinct from (old.tenant_id, old.worker_id, old.round_id) then
      raise exception using errcode = '23001', constraint = 'check_task_is_settled', message = 'whom it is about stays: constraint "check_task_is_settled"';
    end if;
    if new.state = 'DONE' and not exists (select from check_result r where r.task_id = new.id) then
      raise exception using errcode = '23514', constraint = 'check_task_result', message = 'done without a result: constraint "check_task_result"';
    end if;
  end if;
  -- Whose membership has ended is given nothing more.
  if (tg_op = 'INSERT' or new.assigned_to <> old.assigned_to) and not app.is_member_today(new.tenant_id, new.assigned_to) then
    raise exception using errcode = '23514', constraint = 'check_task_assignee', message = 'no member: constraint "check_task_assignee"';
  end if;
  return new;
end $$;
create trigger check_task_guard before insert or update on check_task for each row execute function app.guard_check_task();
create trigger check_task_signed before update on check_task for each row when (current_user = 'payung_app') execute function app.sign_change();

create function app.guard_visit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  task check_task;
begin
  select * into task from check_task t where t.id = new.task_id for update;
  if task.state <> 'OPEN' or task.worker_id <> new.worker_id then
    raise exception using errcode = '23001', constraint = 'check_task_is_settled', message = 'this task is settled: constraint "check_task_is_settled"';
  end if;
  return new;
end $$;
-- Afterwards: first says the policy whether it is theirs to say.
create trigger check_result_of_task after insert on check_result for each row when (new.task_id is not null) execute function app.guard_visit();

-- A result that was taken back is decided by nobody; taking back and deciding wait for each other at the import.
create function app.guard_check_decision() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from import_file f join check_result r on r.import_id = f.id where r.id = new.result_id for share of f;
  if exists (select from check_result r join check_result t on t.import_id = r.import_id and t.worker_id = r.worker_id and t.answer = 'TAKEN_BACK'
      where r.id = new.result_id) then
    raise exception using errcode = '23001', constraint = 'check_result_taken_back', message = 'taken back: constraint "check_result_taken_back"';
  end if;
  return new;
end $$;
create trigger check_decision_guard before insert on check_decision for each row execute function app.guard_check_decision();

-- ── Policies ────────────────────────────────────────────────────────────────────────────────────────────────────────
-- Whose record one may open, and of one's own tenant alone: what it has asked and found is nobody else's.
alter table check_task enable row level security;
alter table check_task force row level security;
create policy check_task_read on check_task for select to payung_app using (
  tenant_id = (select app.tenant_id()) and exists (select from worker w where w.id = check_task.worker_id));
create policy check_task_add on check_task for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and exists (select from worker w where w.id = check_task.worker_id)
  and created_by is not distinct from (select app.user_id()) and updated_by is not distinct from created_by);
create policy check_task_change on check_task for update to payung_app using (
  tenant_id = (select app.tenant_id()) and state = 'OPEN' and exists (select from worker w where w.id = check_task.worker_id)) with check (true);
grant select, insert (id, tenant_id, worker_id, round_id, assigned_to, due_on, note, created_by, updated_by),
  update (assigned_to, due_on, note, state, cancel_reason, version, updated_by, updated_at) on check_task to payung_app;

-- Whole NIKs of a selection leave with it: the whole tenant's to see and to ask.
alter table check_request enable row level security;
alter table check_request force row level security;
create policy check_request_read on check_request for select to payung_app using (
  tenant_id = (select app.tenant_id()) and case when (select app.area_scope()) = '' and (select app.agency_id()) is null then true
    else made_by = (select app.user_id()) end);
create policy check_request_add on check_request for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and made_by is not distinct from (select app.user_id()));
grant select, insert (id, tenant_id, question, round_id, reason, format, made_by), update (people, job_id) on check_request to payung_app;
create policy check_request_change on check_request for update to payung_app using (
  tenant_id = (select app.tenant_id()) and made_by is not distinct from (select app.user_id()));

alter table check_request_person enable row level security;
alter table check_request_person force row level security;
create policy check_request_person_read on check_request_person for select to payung_app using (
  tenant_id = (select app.tenant_id()) and exists (select from worker w where w.id = check_request_person.worker_id));
create policy check_request_person_add on check_request_person for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and exists (select from worker w where w.id = check_request_person.worker_id)
  and exists (select from check_request q where q.id = check_request_person.request_id and q.job_id is null));
grant select, insert on check_request_person to payung_app;

alter table check_result enable row level security;
alter table check_result force row level security;
create policy check_result_read on check_result for select to payung_app using (
  tenant_id = (select app.tenant_id()) and exists (select from worker w where w.id = check_result.worker_id));
-- What a register says comes in by its file alone; see app.commit_checks.
create policy check_result_add on check_result for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and question = 'FIELD_VISIT' and recorded_by is not distinct from (select app.user_id())
  and exists (select from worker w where w.id = check_result.worker_id));
grant select, insert (id, tenant_id, worker_id, question, answer, reason_code, evidence, found_on, task_id, recorded_by) on check_result to payung_app;

alter table check_decision enable row level security;
alter table check_decision force row level security;
create policy check_decision_read on check_decision for select to payung_app using (
  tenant_id = (select app.tenant_id()) and exists (select from check_result r where r.id = check_decision.result_id));
create policy check_decision_add on check_decision for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and decided_by is not distinct from (select app.user_id())
  and exists (select from check_result r where r.id = check_decision.result_id));
grant select, insert (result_id, tenant_id, decision, fields, reason, decided_by) on check_decision to payung_app;

-- ── Answers of registers, as imports ────────────────────────────────────────────────────────────────────────────────
alter table import_file drop constraint import_file_profile_check;
alter table import_file add constraint import_file_profile_check
  check (profile in ('PEOPLE', 'KPJ_ANSWER', 'POPULATION_ANSWER', 'WELFARE_ANSWER', 'MEMBERSHIP_ANSWER'));
alter table import_row drop constraint import_row_answer_check;
alter table import_row add constraint import_row_answer_check check (answer in ('ACCEPTED', 'REJECTED', 'MATCHED', 'NAME_DIFFERS', 'DIED', 'MOVED',
  'UNKNOWN', 'LISTED', 'WAGE_EARNER', 'SELF_EMPLOYED', 'NOT_ACTIVE'));
alter table import_row
  -- What a register says of the person: JSON under the tenant's key, and by what the same again is known.
  add column said_cipher bytea,
  add column said_index bytea,
  add column said_fields text[] not null default '{}';
create function app.question_of(profile text) returns text language sql immutable
  return case profile when 'POPULATION_ANSWER' then 'POPULATION' when 'WELFARE_ANSWER' then 'WELFARE' when 'MEMBERSHIP_ANSWER' then 'MEMBERSHIP' end;

-- Whose NIKs these are, among the people whom the tenant has asked about and still may open; anybody else it has not asked about, whoever that is.
create function app.resolve_checks(asked_import uuid)
returns table (update_count integer, proposal_count integer, note_count integer, skip_count integer, invalid_count integer)
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  i import_file := app.own_import(asked_import, array['READING', 'COMMITTING']);
begin
  update import_row r set outcome = 'INVALID', worker_version = null, keeper_tenant_id = null
  where r.import_id = i.id and r.answer is not null and r.outcome <> 'EXCLUDED';
  delete from import_issue s where s.import_id = i.id and s.code = 'NOT_ASKED';
  with known as (
    select distinct on (r.row_number) r.row_number, r.answer, r.said_index, w.id, w.version, w.tenant_id, a.request_id, named.id <> w.id as is_followed
    from import_row r join person p on p.blind_index = r.blind_index join worker named on named.person_id = p.id
      join check_request_person a on a.worker_id = named.id and a.tenant_id = i.tenant_id
      join check_request q on q.id = a.request_id and q.question = app.question_of(i.profile)
      join worker w on w.id = case when named.superseded_by is null then named.id else app.current_record(named.id) end
    where r.import_id = i.id and r.answer is not null and r.outcome <> 'EXCLUDED' and w.superseded_by is null and w.reverted_import_id is null
      and starts_with(w.village_code, i.area_scope) and (i.agency_id is null or w.agency_id = i.agency_id)
      and (w.tenant_id = i.tenant_id or exists (select from worker_access l where l.worker_id = w.id and l.tenant_id = i.tenant_id
        and l.level = 'FULL' and l.ended_at is null))
    order by r.row_number, (w.tenant_id = i.tenant_id) desc, a.request_id desc),
  judged as (select k.*, row_number() over (partition by k.id order by k.is_followed, k.row_number) > 1 as is_second,
      coalesce((select c.answer = k.answer and c.said_index is not distinct from k.said_index and c.request_id = k.request_id from check_result c
        where c.worker_id = k.id and c.tenant_id = i.tenant_id and c.question = app.question_of(i.profile) order by c.id desc limit 1), false) as is_told
    from known k)
  update import_row r set worker_id = j.id, worker_version = j.version, keeper_tenant_id = j.tenant_id,
    outcome = case when j.is_second or j.is_told then 'SKIP' else 'NOTE' end
  from judged j where r.import_id = i.id and r.row_number = j.row_number;
  insert into import_issue (import_id, row_number, position, tenant_id, column_index, code, severity)
  select i.id, r.row_number, 1000, i.tenant_id, i.national_id_column, 'NOT_ASKED', 'ERROR'
  from import_row r where r.import_id = i.id and r.answer is not null and r.outcome = 'INVALID';
  update import_row r set worst_severity = (select min(s.severity) from import_issue s
    where s.import_id = i.id and s.row_number = r.row_number and s.severity <> 'INFO') where r.import_id = i.id;
  return query
    update import_file f set create_count = 0, proposal_count = 0, update_count = 0, note_count = c.notes, skip_count = c.skips
    from (select count(*) filter (where outcome = 'NOTE')::integer as notes, count(*) filter (where outcome = 'SKIP')::integer as skips,
        count(*) filter (where outcome = 'INVALID')::integer as invalid
      from import_row where import_id = i.id) c
    where f.id = i.id returning f.update_count, f.proposal_count, f.note_count, f.skip_count, c.invalid;
end $$;

-- Notes the answers: everything that the import says, or nothing. No record changes. Calling it again changes nothing.
create function app.commit_checks(asked_import uuid) returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  i import_file := app.own_import(asked_import, array['COMMITTING', 'COMMITTED']);
  asked text := app.question_of(i.profile);
  noted integer;
begin
  if i.state = 'COMMITTED' then
    return jsonb_build_object('created', 0, 'updated', 0, 'proposed', 0, 'noted', i.note_count, 'repeated', true);
  end if;
  if asked is null or i.row_count <> (select count(*) from import_row where import_id = i.id) then
    raise exception using errcode = '55000', message = 'the staged rows are not complete';
  end if;
  insert into check_result (tenant_id, worker_id, question, answer, said_cipher, said_index, said_fields, request_id, import_id, recorded_by)
  select i.tenant_id, r.worker_id, asked, r.answer, r.said_cipher, r.said_index, r.said_fields, q.id, i.id, app.user_id()
  from import_row r cross join lateral (select a.request_id as id from check_request_person a join check_request q on q.id = a.request_id
      where a.tenant_id = i.tenant_id and q.question = asked and (a.worker_id = r.worker_id
        or exists (select from worker lost where lost.id = a.worker_id and lost.superseded_by is not null and app.current_record(lost.id) = r.worker_id))
      order by a.request_id desc limit 1) q
  where r.import_id = i.id and r.outcome = 'NOTE' order by r.row_number;
  get diagnostics noted = row_count;
  if noted <> (select count(*) from import_row r where r.import_id = i.id and r.outcome = 'NOTE') then
    raise exception using errcode = '40001', message = 'records have changed since they were looked at';
  end if;
  raise info using message = 'payung progress', detail = i.row_count::text;
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details, digest)
  select i.tenant_id, app.user_id(), 'IMPORT_COMMITTED', 'import', i.id::text, jsonb_build_object('noted', noted, 'question', asked),
    sha256(coalesce(string_agg(uuid_send(r.worker_id) || convert_to(r.outcome, 'UTF8') || r.blind_index, ''::bytea order by r.row_number), ''::bytea))
  from import_row r where r.import_id = i.id and r.outcome not in ('INVALID', 'EXCLUDED');
  update import_file set state = 'COMMITTED', committed_at = now(), committed_by = app.user_id(), note_count = noted where id = i.id;
  return jsonb_build_object('created', 0, 'updated', 0, 'proposed', 0, 'noted', noted, 'repeated', false);
end $$;

-- What somebody has decided by an answer depends on it too.
create or replace function app.dependents_of(i import_file) returns table (worker_id uuid, kind text, reason text)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.worker_id, e.kind, said.reason
  from import_effect e join worker w on w.id = e.worker_id
  cross join lateral (
    select case
        when exists (select from import_effect other where other.worker_id = e.worker_id and other.import_id <> i.id and other.kind in ('UPDATED', 'REVIVED')
          and other.version > e.version and other.stands_at = w.version) then 'OTHER_IMPORT'
        when w.tenant_id <> e.keeper_tenant_id then 'HANDED_OVER'
        when exists (select from worker_proposal p where p.worker_id = e.worker_id and p.state = 'ACCEPTED' and p.decided_at > i.committed_at)
          then 'PROPOSAL_ACCEPTED'
        else 'CHANGED' end as reason
    where e.kind <> 'PROPOSED' and (w.version <> e.stands_at or w.tenant_id <> e.keeper_tenant_id) and w.superseded_by is null
    union all
    select 'MERGED' where e.kind <> 'PROPOSED'
      and (w.superseded_by is not null or exists (select from worker loser where loser.superseded_by = e.worker_id))
    union all
    select 'DOCUMENT' where e.kind in ('CREATED', 'REVIVED')
      and exists (select from worker_document d where d.worker_id = e.worker_id and d.removed_at is null and d.added_at > i.committed_at)
    union all
    select 'LINKED' where e.kind in ('CREATED', 'REVIVED') and exists (select from worker_access a
      where a.worker_id = e.worker_id and a.ended_at is null and a.tenant_id not in (i.tenant_id, e.keeper_tenant_id))
    union all
    select 'TRANSFER_OPEN' where e.kind <> 'PROPOSED'
      and exists (select from custody_transfer t where t.worker_id = e.worker_id and t.state = 'PROPOSED')
    union all
    select 'PROPOSAL_OPEN' where e.kind <> 'PROPOSED' and exists (select from worker_proposal p
      where p.worker_id = e.worker_id and p.state = 'OPEN' and p.import_id is distinct from i.id)
    union all
    select 'PROPOSAL_ACCEPTED' where e.kind = 'PROPOSED' and exists (select from worker_proposal p
      where p.worker_id = e.worker_id and p.import_id = i.id and p.state = 'ACCEPTED')
  ) said
  where e.import_id = i.id
  union all
  select r.worker_id, 'NOTED', 'CHECK_DECIDED' from check_result r join check_decision c on c.result_id = r.id where r.import_id = i.id;
$$;

-- Taken back, a result is followed by one that says so. What somebody has decided by it stands, so the import does too.
create function app.take_checks_back() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from check_decision d join check_result r on r.id = d.result_id where r.import_id = new.id) then
    raise exception using errcode = '55006', message = 'something depends on the import';
  end if;
  insert into check_result (tenant_id, worker_id, question, answer, request_id, import_id, recorded_by)
  select r.tenant_id, r.worker_id, r.question, 'TAKEN_BACK', r.request_id, r.import_id, app.user_id() from check_result r
  where r.import_id = new.id and r.answer <> 'TAKEN_BACK' on conflict do nothing;
  return null;
end $$;
create trigger import_checks_taken_back after update of state on import_file for each row
  when (new.state = 'REVERTED' and new.profile in ('POPULATION_ANSWER', 'WELFARE_ANSWER', 'MEMBERSHIP_ANSWER'))
  execute function app.take_checks_back();

-- What a register says of somebody whom others keep waits there as a proposal, like what a file says of them.
create function app.propose_from_check(asked_result uuid, changes bytea, changed_fields text[]) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  made uuid;
begin
  insert into worker_proposal (tenant_id, proposer_tenant_id, worker_id, changes_cipher, fields)
  select w.tenant_id, r.tenant_id, w.id, changes, changed_fields
  from check_result r join worker w on w.id = r.worker_id
    join worker_access l on l.worker_id = w.id and l.tenant_id = r.tenant_id and l.level = 'FULL' and l.ended_at is null
  where r.id = asked_result and r.tenant_id = app.tenant_id() and w.tenant_id <> r.tenant_id and w.superseded_by is null
    and starts_with(w.village_code, app.area_scope()) and app.agency_id() is null and changed_fields <@ r.said_fields
  returning id into made;
  if made is null then
    raise exception using errcode = 'P0002', message = 'no such result about somebody of others';
  end if;
  return made;
end $$;

do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'app' and p.proname in ('is_member_today', 'guard_check_task', 'guard_visit', 'guard_check_decision', 'resolve_checks', 'commit_checks',
      'take_checks_back', 'propose_from_check')
  loop
    execute format('revoke execute on function %s from public', f);
    execute format('alter function %s owner to payung_crossing', f);
  end loop;
end $$;
grant execute on function app.resolve_checks(uuid), app.commit_checks(uuid), app.propose_from_check(uuid, bytea, text[]) to payung_app;
grant select on check_request, check_request_person, check_decision to payung_crossing;
grant select, insert on check_result to payung_crossing;
grant select, update (version) on check_task to payung_crossing;
grant insert on worker_proposal to payung_crossing;
grant select on membership to payung_crossing;
