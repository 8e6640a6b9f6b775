-- Of the people whom a part of a round proposes: their record today, and the candidate that they are already.
create or replace function app.candidates_said(task round_task)
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
alter function app.candidates_said owner to payung_crossing;
revoke execute on function app.candidates_said from public;
