-- What was sent of a record before it was merged stays one candidate with all who proposed it: sent again, a proposal goes to the candidate that stands for
-- the same person, whichever of the merged records it was made of. Nothing is moved, so that a merge can still be undone.

-- Of the people whom a part of a round proposes: their record today, and the candidate that they are already.
create function app.candidates_said(task round_task)
returns table (answered uuid, rank integer, stands uuid, person_id bigint, village_code text, candidate_id uuid)
language sql stable security definer set search_path = public, pg_temp as $$
  with said as (
    select a.worker_id as answered, a.rank, k.id as stands, k.person_id, k.village_code
    from round_answer a join worker w on w.id = a.worker_id
      join worker k on k.id = case when w.superseded_by is null then w.id else app.current_record(w.id) end
    where a.task_id = task.id and a.answer = 'PROPOSED')
  select distinct on (s.answered) s.answered, s.rank, s.stands, s.person_id, s.village_code, c.id
  from said s left join lateral (
    with recursive one as (
      select s.stands as id union select w.id from one join worker w on w.superseded_by = one.id)
    select c.id, c.worker_id from one join candidate c on c.worker_id = one.id and c.round_id = task.round_id) c on true
  order by s.answered, c.worker_id = s.answered desc nulls last, c.worker_id = s.stands desc nulls last, c.id;
$$;
revoke execute on function app.candidates_said(round_task) from public;
alter function app.candidates_said(round_task) owner to payung_crossing;

create or replace function app.settle_round_task() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into round_task_step (task_id, tenant_id, from_state, to_state, remarks, by_user)
  values (new.id, new.tenant_id, old.state, new.state, case when new.state in ('SENT', 'RETURNED', 'ACCEPTED') then new.remarks end, app.user_id());
  if new.state = 'SENT' then
    -- Of a merged record that is no candidate yet, the one that was kept, however many it went through.
    insert into candidate (tenant_id, round_id, person_id, worker_id, village_code)
    select new.tenant_id, new.round_id, s.person_id, s.stands, s.village_code
    from app.candidates_said(new) s where s.candidate_id is null order by s.rank nulls last, s.person_id
    on conflict (round_id, person_id) do nothing;
    with said as materialized (select * from app.candidates_said(new)),
    gone as (
      delete from candidate_source s where s.task_id = new.id and not exists (select from said where said.candidate_id = s.candidate_id))
    insert into candidate_source (candidate_id, task_id, tenant_id, proposer_tenant_id, rank)
    select s.candidate_id, new.id, new.tenant_id, new.proposer_tenant_id, min(s.rank) from said s where s.candidate_id is not null group by s.candidate_id
    on conflict (candidate_id, task_id) do update set rank = excluded.rank, sent_at = now();
    delete from candidate c where c.round_id = new.round_id and not exists (select from candidate_source s where s.candidate_id = c.id);
  elsif new.state = 'ACCEPTED' then
    update candidate_source set accepted_at = now() where task_id = new.id;
    update candidate c set accepted_at = now() from candidate_source s
    where s.task_id = new.id and s.candidate_id = c.id and c.accepted_at is null;
  end if;
  return null;
end $$;

-- What a register said of a record that was merged since was said: the same file again notes nothing anew.
create or replace function app.resolve_checks(asked_import uuid)
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
  -- The last answer about each record: under its own id, or under one that was merged into it since. Found once for all rows.
  told as materialized (
    select distinct on (1) case when w.superseded_by is null then w.id else app.current_record(w.id) end as worker_id, c.answer, c.said_index, c.request_id
    from check_result c join worker w on w.id = c.worker_id
    where c.tenant_id = i.tenant_id and c.question = app.question_of(i.profile) order by 1, c.id desc),
  judged as (select k.*, row_number() over (partition by k.id order by k.is_followed, k.row_number) > 1 as is_second,
      coalesce(t.answer = k.answer and t.said_index is not distinct from k.said_index and t.request_id = k.request_id, false) as is_told
    from known k left join told t on t.worker_id = k.id)
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
