-- Whoever asks in a round reminds those who have not sent yet, at most once a day each. The notices go to the members of other tenants, so the
-- database writes them.
create table round_reminder (
  task_id uuid not null,
  -- Whose round it is.
  tenant_id uuid not null,
  reminded_on date not null,
  reminded_by uuid references app_user,
  reminded_at timestamptz not null default now(),
  primary key (task_id, reminded_on),
  foreign key (task_id, tenant_id) references round_task (id, tenant_id) on delete cascade
);
create index on round_reminder (tenant_id);
alter table round_reminder enable row level security;
alter table round_reminder force row level security;
create policy reminder_of_owner on round_reminder for select using (tenant_id = (select app.tenant_id()));
grant select on round_reminder to payung_app;

-- Who answers for a task: the member with the smallest part that holds it, so that a village officer hears of the village and the regency does not
-- hear of all its villages at once; where nobody has such a part, the officers of the whole tenant. `unheard`: tasks that nobody answers for.
create function app.remind_round_tasks(asked_round uuid, asked_tasks uuid[]) returns table (reminded integer, told integer, unheard integer)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  today date := (now() at time zone 'Asia/Pontianak')::date;
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

grant select on round, round_task, round_reminder to payung_crossing;
grant insert on round_reminder, notice to payung_crossing;
revoke execute on function app.remind_round_tasks(uuid, uuid[]) from public;
alter function app.remind_round_tasks(uuid, uuid[]) owner to payung_crossing;
grant execute on function app.remind_round_tasks(uuid, uuid[]) to payung_app;

-- ── Notices by mail ─────────────────────────────────────────────────────────────────────────────────────────────────
-- One mail a day and person with what was not seen and asks for something; the end of one's own job is only told where one works.
alter table notice add column mailed_at timestamptz;
create index on notice (created_at) where mailed_at is null and read_at is null;

create function app.take_notice_mails(most integer) returns table (email text, name text, notices jsonb)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  return query
  with due as (
    select u.id, u.email, u.name from app_user u
    where exists (select from notice n where n.user_id = u.id and n.mailed_at is null and n.read_at is null and n.kind not like 'JOB\_%')
    order by u.id limit most
  ), taken as (
    update notice n set mailed_at = now() from due
    where n.user_id = due.id and n.mailed_at is null and n.read_at is null and n.kind not like 'JOB\_%'
      -- Whoever has left a tenant hears nothing more of it.
      and exists (select from membership m where m.user_id = n.user_id and m.tenant_id = n.tenant_id
        and m.valid @> (now() at time zone 'Asia/Pontianak')::date)
    returning n.user_id, n.id, n.kind, n.params
  )
  select d.email, d.name, jsonb_agg(jsonb_build_object('kind', t.kind, 'params', t.params) order by t.id)
  from due d join taken t on t.user_id = d.id group by d.id, d.email, d.name order by d.id;
end $$;
grant update (mailed_at) on notice to payung_crossing;
revoke execute on function app.take_notice_mails(integer) from public;
alter function app.take_notice_mails(integer) owner to payung_crossing;
grant execute on function app.take_notice_mails(integer) to payung_jobs;
