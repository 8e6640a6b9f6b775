-- A proposer of a round brings a file of people: one more profile of imports. Whoever of them is registered and admitted is proposed in the
-- proposer's part of the round; everybody else is a row at fault. Nobody is registered by it: that is what a list of people is for.

alter table round_task add constraint round_task_of_proposer unique (id, proposer_tenant_id);
alter table import_file add column round_task_id uuid,
  add constraint import_file_round_task foreign key (round_task_id, tenant_id) references round_task (id, proposer_tenant_id),
  drop constraint import_file_profile_check,
  add constraint import_file_profile_check
    check (profile in ('PEOPLE', 'KPJ_ANSWER', 'POPULATION_ANSWER', 'WELFARE_ANSWER', 'MEMBERSHIP_ANSWER', 'PROPOSAL')),
  add constraint import_file_proposal check ((coalesce(profile, '') = 'PROPOSAL') = (round_task_id is not null));
create index on import_file (round_task_id, id desc) where round_task_id is not null;

alter table import_row drop constraint import_row_answer_check;
alter table import_row add constraint import_row_answer_check check (answer in ('ACCEPTED', 'REJECTED', 'MATCHED', 'NAME_DIFFERS', 'DIED', 'MOVED',
  'UNKNOWN', 'LISTED', 'WAGE_EARNER', 'SELF_EMPLOYED', 'NOT_ACTIVE', 'PROPOSED'));

-- By which file somebody was proposed; what a person says of them later stands on its own.
alter table round_answer add column import_id uuid,
  add constraint round_answer_import foreign key (tenant_id, import_id) references import_file (tenant_id, id);
create index on round_answer (import_id) where import_id is not null;

-- The part of the round that a file is for, as the importer may work on it: another village's or agency's is none of theirs.
create function app.task_of_import(i import_file) returns round_task
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  task round_task;
begin
  select * into task from round_task t where t.id = i.round_task_id and t.proposer_tenant_id = i.tenant_id and t.opened
    and (i.area_scope = '' or starts_with(t.village_code, i.area_scope)) and (i.agency_id is null or t.agency_id = i.agency_id);
  if task.id is null then
    raise exception using errcode = 'P0002', message = 'no such part of a round';
  end if;
  return task;
end $$;

-- Whose NIKs these are, among the people whom the importer's list shows; of anybody else it hears what it hears of a number that nobody has.
create function app.resolve_proposals(asked_import uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  i import_file := app.own_import(asked_import, array['READING', 'COMMITTING']);
  task round_task := app.task_of_import(i);
begin
  update import_row r set outcome = 'INVALID', worker_version = null, keeper_tenant_id = null
  where r.import_id = i.id and r.answer is not null and r.outcome <> 'EXCLUDED';
  delete from import_issue s where s.import_id = i.id and s.position >= 1000;
  with known as (
    select distinct on (r.row_number) r.row_number, w.id, w.version, w.tenant_id, w.village_code, named.id <> w.id as is_followed
    from import_row r join person p on p.blind_index = r.blind_index join worker named on named.person_id = p.id
      join worker w on w.id = case when named.superseded_by is null then named.id else app.current_record(named.id) end
      join worker_listing l on l.worker_id = w.id and l.tenant_id = i.tenant_id and l.level <> 'PROOF'
    where r.import_id = i.id and r.answer is not null and r.outcome <> 'EXCLUDED' and w.superseded_by is null and w.reverted_import_id is null
      and starts_with(l.village_code, i.area_scope) and (i.agency_id is null or l.agency_id = i.agency_id)
    order by r.row_number, (w.tenant_id = i.tenant_id) desc, w.created_at),
  judged as (select k.*, row_number() over (partition by k.id order by k.is_followed, k.row_number) > 1 as is_second, a.answer as said
    from known k left join round_answer a on a.task_id = task.id and a.worker_id = k.id),
  found as (
    update import_row r set worker_id = j.id, worker_version = j.version, keeper_tenant_id = j.tenant_id,
      outcome = case when j.is_second or j.said = 'PROPOSED' then 'SKIP'
        when j.said is not null or (task.village_code is not null and j.village_code <> task.village_code) then 'INVALID' else 'NOTE' end
    from judged j where r.import_id = i.id and r.row_number = j.row_number
    returning r.row_number, r.outcome, j.said)
  insert into import_issue (import_id, row_number, position, tenant_id, column_index, code, severity)
  select i.id, r.row_number, 1000, i.tenant_id, i.national_id_column,
    case when f.row_number is null then 'NOT_REGISTERED' when f.said is not null then 'ROUND_ANSWERED_OTHERWISE' else 'ROUND_PERSON_ELSEWHERE' end, 'ERROR'
  from import_row r left join found f on f.row_number = r.row_number
  where r.import_id = i.id and r.answer is not null and r.outcome <> 'EXCLUDED' and coalesce(f.outcome, 'INVALID') = 'INVALID';
end $$;

-- What the programme's rule says of those who were found, as the importer's own list was asked: whom it does not admit is a row at fault, and of
-- whom it cannot tell, the row says so. Counts what there is now.
create function app.judge_proposals(asked_import uuid, not_eligible uuid[], unknown uuid[])
returns table (update_count integer, proposal_count integer, note_count integer, skip_count integer, invalid_count integer)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  i import_file := app.own_import(asked_import, array['READING', 'COMMITTING']);
begin
  with refused as (
    update import_row r set outcome = 'INVALID' where r.import_id = i.id and r.outcome = 'NOTE' and r.worker_id = any (not_eligible)
    returning r.row_number)
  insert into import_issue (import_id, row_number, position, tenant_id, column_index, code, severity)
  select i.id, r.row_number, 1001, i.tenant_id, i.national_id_column, 'ROUND_NOT_ELIGIBLE', 'ERROR' from refused r
  union all
  select i.id, r.row_number, 1002, i.tenant_id, i.national_id_column, 'ROUND_ELIGIBILITY_UNKNOWN', 'WARNING' from import_row r
  where r.import_id = i.id and r.outcome = 'NOTE' and r.worker_id = any (unknown);
  update import_row r set worst_severity = (select min(s.severity) from import_issue s
    where s.import_id = i.id and s.row_number = r.row_number and s.severity <> 'INFO') where r.import_id = i.id;
  return query
    update import_file f set create_count = 0, proposal_count = 0, update_count = 0, note_count = c.notes, skip_count = c.skips
    from (select count(*) filter (where outcome = 'NOTE')::integer as notes, count(*) filter (where outcome = 'SKIP')::integer as skips,
        count(*) filter (where outcome = 'INVALID')::integer as invalid
      from import_row where import_id = i.id) c
    where f.id = i.id returning f.update_count, f.proposal_count, f.note_count, f.skip_count, c.invalid;
end $$;

-- Proposes everybody, or nobody. That the part may still be worked on, and its quota, the triggers of the answers say. Calling it again changes nothing.
create function app.commit_proposals(asked_import uuid) returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  i import_file := app.own_import(asked_import, array['COMMITTING', 'COMMITTED']);
  task round_task;
  noted integer;
begin
  if i.state = 'COMMITTED' then
    return jsonb_build_object('created', 0, 'updated', 0, 'proposed', 0, 'noted', i.note_count, 'repeated', true);
  end if;
  task := app.task_of_import(i);
  if i.row_count <> (select count(*) from import_row where import_id = i.id) then
    raise exception using errcode = '55000', message = 'the staged rows are not complete';
  end if;
  insert into round_answer (task_id, worker_id, tenant_id, answer, answered_by, import_id)
  select task.id, r.worker_id, i.tenant_id, 'PROPOSED', app.user_id(), i.id
  from import_row r join worker w on w.id = r.worker_id and w.superseded_by is null and w.reverted_import_id is null
  where r.import_id = i.id and r.outcome = 'NOTE' order by r.worker_id on conflict do nothing;
  get diagnostics noted = row_count;
  if noted <> (select count(*) from import_row r where r.import_id = i.id and r.outcome = 'NOTE') then
    raise exception using errcode = '40001', message = 'answers have changed since they were looked at';
  end if;
  raise info using message = 'payung progress', detail = i.row_count::text;
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details, digest)
  select i.tenant_id, app.user_id(), 'IMPORT_COMMITTED', 'import', i.id::text, jsonb_build_object('noted', noted, 'task', task.id),
    sha256(coalesce(string_agg(uuid_send(r.worker_id) || convert_to(r.outcome, 'UTF8') || r.blind_index, ''::bytea order by r.row_number), ''::bytea))
  from import_row r where r.import_id = i.id and r.outcome not in ('INVALID', 'EXCLUDED');
  update import_file set state = 'COMMITTED', committed_at = now(), committed_by = app.user_id(), note_count = noted where id = i.id;
  return jsonb_build_object('created', 0, 'updated', 0, 'proposed', 0, 'noted', noted, 'repeated', false);
end $$;

-- An answer that goes is counted like one that comes.
create trigger round_answer_counted_removed after delete on round_answer referencing old table as changed
  for each statement execute function app.count_round_answers();

-- Once it was sent, whoever asked goes by it. Whom a person has answered about since stays as the person said.
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
  select r.worker_id, 'NOTED', 'CHECK_DECIDED' from check_result r join check_decision c on c.result_id = r.id where r.import_id = i.id
  union all
  select a.worker_id, 'NOTED', 'ROUND_SENT' from round_answer a join round_task t on t.id = a.task_id join round r on r.id = t.round_id
  where a.import_id = i.id and (t.state in ('SENT', 'ACCEPTED') or r.state <> 'OPEN');
$$;

create function app.take_proposals_back() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Whoever sends meanwhile waits for the end of this, or this for the end of the sending.
  perform from round_task t where t.id = new.round_task_id for update;
  if exists (select from round_task t join round r on r.id = t.round_id
      where t.id = new.round_task_id and (t.state in ('SENT', 'ACCEPTED') or r.state <> 'OPEN'))
    and exists (select from round_answer a where a.import_id = new.id) then
    raise exception using errcode = '55006', message = 'something depends on the import';
  end if;
  delete from round_answer a where a.import_id = new.id and a.version = 1;
  return null;
end $$;
create trigger import_proposals_taken_back after update of state on import_file for each row
  when (new.state = 'REVERTED' and new.profile = 'PROPOSAL') execute function app.take_proposals_back();

do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'app' and p.proname in ('task_of_import', 'resolve_proposals', 'judge_proposals', 'commit_proposals', 'take_proposals_back')
  loop
    execute format('revoke execute on function %s from public', f);
    execute format('alter function %s owner to payung_crossing', f);
  end loop;
end $$;
grant execute on function app.resolve_proposals(uuid), app.judge_proposals(uuid, uuid[], uuid[]), app.commit_proposals(uuid) to payung_app;
grant insert (task_id, worker_id, tenant_id, answer, answered_by, import_id), delete on round_answer to payung_crossing;
grant insert (round_task_id) on import_file to payung_app;
