-- Whoever a decree waits for hears of it when it becomes their turn, and hears of it no more once somebody took that turn. The notices go to other
-- members, so the database writes them, in the transaction of the step itself.

-- What was said once and is not said again: that a decree ends, and that a step has taken longer than it may.
create table decree_warning (
  decree_id uuid not null,
  tenant_id uuid not null,
  what text not null check (what ~ '^(ENDING_(90|30|7)|LATE_[0-9]+_[0-9]+)$'),
  at timestamptz not null default now(),
  primary key (decree_id, what),
  foreign key (decree_id, tenant_id) references decree (id, tenant_id) on delete cascade
);
create index on decree_warning (tenant_id);
alter table decree_warning enable row level security;
alter table decree_warning force row level security;
create policy decree_warning_read on decree_warning for select to payung_app using (tenant_id = (select app.tenant_id()));
grant select on decree_warning to payung_app;
grant select, insert on decree_warning to payung_crossing;
grant update (read_at) on notice to payung_crossing;

-- Who may take a step on a day: the one who was named, else everybody with the duty for the whole tenant; and who stands in for them. Never a maker.
create function app.step_takers(asked_tenant uuid, asked_duty text, asked_voter uuid, makers uuid[], today date) returns table (user_id uuid)
language sql stable set search_path = public, pg_temp as $$
  with takers as (
    select m.user_id from membership m
    where m.tenant_id = asked_tenant and m.area_prefix = '' and m.agency_id is null and m.valid @> today
      and (asked_voter is null or m.user_id = asked_voter)
      and m.role = any (case asked_duty when 'REVIEW' then '{LEGAL_REVIEWER}'::text[] when 'APPROVE' then '{APPROVER}' else '{LEGAL_REVIEWER,APPROVER}' end)
  )
  select t.user_id from takers t where not t.user_id = any (makers)
  union
  select g.deputy_id from takers t join approval_delegation g on g.granted_by = t.user_id
  where asked_duty <> 'SIGN' and g.tenant_id = asked_tenant and g.revoked_at is null and g.from_day <= today and today < g.until_day
    and not t.user_id = any (makers) and not g.deputy_id = any (makers)
    and exists (select from membership m where m.tenant_id = asked_tenant and m.user_id = g.deputy_id and m.valid @> today);
$$;

create function app.tell_of_decree() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  today date := (now() at time zone 'Asia/Pontianak')::date;
  former text := case when tg_op = 'UPDATE' then old.state end;
  said jsonb;
  next_step decree_step;
begin
  -- Nobody is entered: a demonstration writes its past.
  if app.user_id() is null then
    return null;
  end if;
  said := jsonb_strip_nulls(jsonb_build_object('decreeId', new.id, 'decree', new.kind, 'people', new.people, 'number', new.number,
    'programme', (select p.name from programme p where p.id = new.programme_id)));
  -- Whatever it waited for until now it waits for no longer.
  update notice n set read_at = now() where n.tenant_id = new.tenant_id and n.read_at is null
    and n.kind in ('DECREE_TO_VOTE', 'DECREE_TO_SIGN', 'DECREE_RETURNED', 'DECREE_STEP_LATE') and n.params ->> 'decreeId' = new.id::text;
  if new.state = 'REVIEW' then
    select s.* into next_step from decree_step s where s.decree_id = new.id and s.submission = new.submission and not exists (
      select from decree_vote v where v.decree_id = s.decree_id and v.submission = s.submission and v.position = s.position) order by s.position limit 1;
    insert into notice (tenant_id, user_id, kind, params)
    select new.tenant_id, t.user_id, 'DECREE_TO_VOTE', said || jsonb_build_object('step', next_step.label, 'days', next_step.days)
    from app.step_takers(new.tenant_id, next_step.duty, next_step.voter_id, new.makers, today) t
    where next_step.decree_id is not null and t.user_id <> app.user_id();
  elsif new.state = 'APPROVED' and former = 'REVIEW' then
    insert into notice (tenant_id, user_id, kind, params)
    select new.tenant_id, t.user_id, 'DECREE_TO_SIGN', said from app.step_takers(new.tenant_id, 'SIGN', null, new.makers, today) t where t.user_id <> app.user_id();
  elsif new.state = 'DRAFT' and former in ('REVIEW', 'APPROVED') then
    insert into notice (tenant_id, user_id, kind, params)
    select distinct new.tenant_id, m.user_id, 'DECREE_RETURNED', said from membership m
    where m.tenant_id = new.tenant_id and m.user_id = any (new.makers) and m.valid @> today and m.user_id <> app.user_id();
  elsif new.state = 'SIGNED' and former = 'APPROVED' then
    insert into notice (tenant_id, user_id, kind, params)
    select distinct new.tenant_id, m.user_id, 'DECREE_SIGNED', said from membership m
    where m.tenant_id = new.tenant_id and m.valid @> today and m.user_id <> app.user_id()
      and (m.user_id = any (new.makers) or (m.area_prefix = '' and m.agency_id is null and m.role in ('APPROVER', 'TREASURER')));
  elsif tg_op = 'INSERT' and new.kind = 'AMENDMENT' then
    insert into notice (tenant_id, user_id, kind, params)
    select distinct new.tenant_id, m.user_id, 'DECREE_AMENDMENT_DRAFTED', said || jsonb_build_object('number', d.number)
    from decree d join membership m on m.tenant_id = d.tenant_id and m.valid @> today
      and (m.user_id = any (d.makers) or (m.area_prefix = '' and m.agency_id is null and m.role = 'LEGAL_REVIEWER'))
    where d.id = new.amends_id and m.user_id <> app.user_id();
  end if;
  return null;
end $$;
create trigger decree_told after insert or update of state on decree for each row execute function app.tell_of_decree();

-- 90, 30 and 7 days before a decree ends to whoever could prepare the next one, and once a step has taken longer than it may to those who may take it
-- and those who wait for it. Repeating it does nothing.
create function app.warn_of_decrees(today date) returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  written integer;
begin
  with ending as (
    select d.id, d.tenant_id, d.number, d.programme_id, d.until_month - today as days_left,
      'ENDING_' || case when d.until_month - today <= 7 then '7' when d.until_month - today <= 30 then '30' else '90' end as what
    from decree d where d.kind = 'DESIGNATION' and d.state in ('SIGNED', 'PUBLISHED') and d.until_month > today and d.until_month - today <= 90
  ), late as (
    select d.id, d.tenant_id, d.kind, d.people, d.makers, d.programme_id, s.duty, s.voter_id, s.label, s.days, 'LATE_' || s.submission || '_' || s.position as what
    from decree d join lateral (
      select s.*, greatest((select max(v.cast_at) from decree_vote v where v.decree_id = d.id and v.submission = d.submission),
        (select max(h.at) from decree_history h where h.decree_id = d.id and h.from_state = 'DRAFT' and h.to_state = 'REVIEW')) as since
      from decree_step s where s.decree_id = d.id and s.submission = d.submission and not exists (
        select from decree_vote v where v.decree_id = s.decree_id and v.submission = s.submission and v.position = s.position)
      order by s.position limit 1) s on s.since + make_interval(days => s.days) < now()
    where d.state = 'REVIEW'
  ), warned as (
    insert into decree_warning (decree_id, tenant_id, what)
    select id, tenant_id, what from ending union all select id, tenant_id, what from late
    on conflict do nothing returning decree_id, what
  )
  insert into notice (tenant_id, user_id, kind, params)
  select e.tenant_id, m.user_id, 'DECREE_ENDING', jsonb_strip_nulls(jsonb_build_object('decreeId', e.id, 'decree', 'DESIGNATION', 'number', e.number,
      'programme', p.name, 'days', e.days_left))
  from warned w join ending e on (e.id, e.what) = (w.decree_id, w.what) join programme p on p.id = e.programme_id
    join (select distinct tenant_id, user_id from membership
      where role in ('ADMINISTRATOR', 'OFFICER', 'LEGAL_REVIEWER', 'APPROVER') and area_prefix = '' and agency_id is null and valid @> today) m
      on m.tenant_id = e.tenant_id
  union all
  select l.tenant_id, r.user_id, 'DECREE_STEP_LATE', jsonb_build_object('decreeId', l.id, 'decree', l.kind, 'people', l.people, 'programme', p.name, 'step', l.label,
    'days', l.days)
  from warned w join late l on (l.id, l.what) = (w.decree_id, w.what) join programme p on p.id = l.programme_id
    cross join lateral (
      select t.user_id from app.step_takers(l.tenant_id, l.duty, l.voter_id, l.makers, today) t
      union select m.user_id from membership m where m.tenant_id = l.tenant_id and m.user_id = any (l.makers) and m.valid @> today) r;
  get diagnostics written = row_count;
  return written;
end $$;

revoke execute on function app.step_takers(uuid, text, uuid, uuid[], date), app.tell_of_decree(), app.warn_of_decrees(date) from public;
grant execute on function app.step_takers(uuid, text, uuid, uuid[], date) to payung_crossing;
alter function app.tell_of_decree() owner to payung_crossing;
alter function app.warn_of_decrees(date) owner to payung_crossing;
grant execute on function app.warn_of_decrees(date) to payung_jobs;
