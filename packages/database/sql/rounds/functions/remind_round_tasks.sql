-- Who answers for a task: the member with the smallest part that holds it, so that a village officer hears of the village and the regency does not
-- hear of all its villages at once; where nobody has such a part, the officers of the whole tenant. `unheard`: tasks that nobody answers for.
create or replace function app.remind_round_tasks(asked_round uuid, asked_tasks uuid[]) returns table (reminded integer, told integer, unheard integer)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  today date := app.today();
begin
  if app.tenant_id() is null or app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null then
    raise exception using errcode = '42501', message = 'a round reminds in the name of the whole tenant';
  end if;
  return query
  with asked as (
    select t.id, t.proposer_tenant_id, t.village_code, t.agency_id, r.id as round_id, r.name, coalesce(t.due_on, r.due_on) as due_on
    from round_task t join round r on r.id = t.round_id
    where r.id = asked_round and r.tenant_id = app.tenant_id() and r.state = 'OPEN' and t.state in ('NOT_BEGUN', 'AT_WORK', 'RETURNED')
      and (asked_tasks is null or t.id = any (asked_tasks))
  ), noted as (
    insert into round_reminder (task_id, tenant_id, reminded_on, reminded_by)
    select id, app.tenant_id(), today, app.user_id() from asked order by id
    on conflict do nothing returning task_id
  ), answering as (
    select a.id, m.user_id,
      dense_rank() over (partition by a.id order by length(m.area_prefix) desc, (m.agency_id is null)) as nearness
    from asked a join noted n on n.task_id = a.id
      join membership m on m.tenant_id = a.proposer_tenant_id and m.role in ('ADMINISTRATOR', 'OFFICER') and m.valid @> today
        and (m.area_prefix = '' or starts_with(a.village_code, m.area_prefix)) and (m.agency_id is null or m.agency_id = a.agency_id)
  ), nearest as (
    select distinct id, user_id from answering where nearness = 1 and user_id <> app.user_id()
  ), notices as (
    insert into notice (tenant_id, user_id, kind, params)
    select a.proposer_tenant_id, o.user_id, 'ROUND_REMINDER', jsonb_strip_nulls(jsonb_build_object('round', min(a.name), 'dueOn', min(a.due_on),
      'count', count(*), 'taskId', case when count(*) = 1 then min(a.id::text) end))
    from nearest o join asked a on a.id = o.id group by a.proposer_tenant_id, o.user_id
    returning user_id
  )
  select (select count(*)::integer from noted), (select count(distinct user_id)::integer from notices),
    (select count(*)::integer from noted n where not exists (select from nearest o where o.id = n.task_id));
end $$;
alter function app.remind_round_tasks owner to payung_crossing;
revoke execute on function app.remind_round_tasks from public;
grant execute on function app.remind_round_tasks to payung_app;
