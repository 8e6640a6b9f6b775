create or replace function app.guard_deliberation() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
alter function app.guard_deliberation owner to payung_crossing;
revoke execute on function app.guard_deliberation from public;
