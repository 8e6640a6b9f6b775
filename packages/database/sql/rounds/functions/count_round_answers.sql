-- Per statement: an agency answers for thousands at once. The task is locked first, so that two who answer count each other's.
-- The area of a round binds whoever is asked for no village of it, whatever writes the answer: the insurer's branch, a market, a platform.
create or replace function app.count_round_answers() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  task round_task;
  counted record;
  bound text;
begin
  for task in select t.* from round_task t where t.id in (select c.task_id from changed c) order by t.id for update loop
    if task.state not in ('NOT_BEGUN', 'AT_WORK', 'RETURNED') or not exists (select from round r where r.id = task.round_id and r.state = 'OPEN') then
      raise exception using errcode = '23001', constraint = 'round_task_is_sent', message = 'what was sent no longer changes: constraint "round_task_is_sent"';
    end if;
    -- An answer that goes is nobody's proposal any more, wherever they live by now.
    if tg_op <> 'DELETE' and task.kind = 'VILLAGE' and exists (
      select from changed c join worker w on w.id = c.worker_id where c.task_id = task.id and w.village_code <> task.village_code and c.answer = 'PROPOSED') then
      raise exception using errcode = '23514', constraint = 'round_answer_elsewhere', message = 'a village proposes who lives there: constraint "round_answer_elsewhere"';
    end if;
    -- Whoever is asked for no village and is another tenant knows people everywhere: a round is about those of the government that asks.
    if tg_op <> 'DELETE' and task.village_code is null and task.proposer_tenant_id <> task.tenant_id then
      select t.area_code into bound from tenant t where t.id = task.tenant_id;
      if exists (select from changed c join worker w on w.id = c.worker_id where c.task_id = task.id and c.answer = 'PROPOSED'
        and not (w.village_code = bound or starts_with(w.village_code, bound || '.'))) then
        raise exception using errcode = '23514', constraint = 'round_answer_elsewhere', message = 'beyond the area of the round: constraint "round_answer_elsewhere"';
      end if;
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
alter function app.count_round_answers owner to payung_crossing;
revoke execute on function app.count_round_answers from public;
