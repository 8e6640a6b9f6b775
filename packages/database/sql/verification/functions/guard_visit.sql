create or replace function app.guard_visit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  task check_task;
begin
  select * into task from check_task t where t.id = new.task_id for update;
  if task.state <> 'OPEN' or task.worker_id <> new.worker_id then
    raise exception using errcode = '23001', constraint = 'check_task_is_settled', message = 'this task is settled: constraint "check_task_is_settled"';
  end if;
  return new;
end $$;
alter function app.guard_visit owner to payung_crossing;
revoke execute on function app.guard_visit from public;
