create or replace function app.guard_check_task() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
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
alter function app.guard_check_task owner to payung_crossing;
revoke execute on function app.guard_check_task from public;
