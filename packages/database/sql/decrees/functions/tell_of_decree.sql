-- Whoever a decree waits for hears of it when it becomes their turn, and hears of it no more once somebody took that turn. The notices go to other
-- members, so the database writes them, in the transaction of the step itself.
create or replace function app.tell_of_decree() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  today date := app.today();
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
    select new.tenant_id, t.user_id, 'DECREE_TO_VOTE', said || jsonb_strip_nulls(jsonb_build_object('step', next_step.label, 'stepEn', next_step.label_en,
      'days', next_step.days))
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
    -- The government's own villages and districts hear of their people, unless they heard of the whole just now. The notice holds the first of them.
    insert into notice (tenant_id, user_id, kind, params)
    select new.tenant_id, m.user_id, 'DECREE_OF_AREA', said || jsonb_build_object('here', h.people, 'firstWorkerId', h.first_worker)
    from (select k.user_id, array_agg(distinct k.area_prefix) as areas from membership k
        where k.tenant_id = new.tenant_id and k.valid @> today and k.agency_id is null and k.role in ('ADMINISTRATOR', 'OFFICER')
        group by 1 having not '' = any (array_agg(k.area_prefix))) m
      cross join lateral (select count(*)::integer as people, min(w.id::text) as first_worker
        from app.people_of_decree(new.id) p join worker w on w.id = p.worker_id
        where exists (select from unnest(m.areas) a where starts_with(w.village_code, a))) h
    where m.user_id <> app.user_id() and not m.user_id = any (new.makers) and h.people > 0;
  elsif tg_op = 'INSERT' and new.kind <> 'DESIGNATION' then
    insert into notice (tenant_id, user_id, kind, params)
    select distinct new.tenant_id, m.user_id, 'DECREE_AMENDMENT_DRAFTED', said || jsonb_build_object('number', d.number)
    from decree d join membership m on m.tenant_id = d.tenant_id and m.valid @> today
      and (m.user_id = any (d.makers) or (m.area_prefix = '' and m.agency_id is null and m.role = 'LEGAL_REVIEWER'))
    where d.id = new.amends_id and m.user_id <> app.user_id();
  end if;
  return null;
end $$;
alter function app.tell_of_decree owner to payung_crossing;
revoke execute on function app.tell_of_decree from public;
