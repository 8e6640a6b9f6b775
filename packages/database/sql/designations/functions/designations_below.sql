-- Where the designation of each regency and city stands, for the province: counts and days of whole governments by stage and programme year, of the programmes of a
-- year, or of all that have not ended. No row adds up two years: a programme of several years counts in the year that was asked for, else in the one that it is in.
-- No person, no village, no title and no name of an officer is in them. Whoever acts for a whole government hears the same of their own.
create or replace function app.designations_below(asked_year integer)
returns table (tenant_id uuid, programme_year integer, stage text, total integer, arrived integer, done integer, late integer, late_since date, began_on date, due_on date,
  last_on date, people integer, duty text)
language sql stable security definer set search_path = public, pg_temp as $$
  with here as (
    select b.tenant_id from app.governments_below() b
    union select app.tenant_id() where app.tenant_id() is not null and app.area_scope() = '' and app.agency_id() is null
  ), clock as (select app.today() as today
  ), day as (
    select today, coalesce(make_date(asked_year, 1, 1), today) as first, coalesce(make_date(asked_year + 1, 1, 1), 'infinity') as beyond,
      coalesce(make_date(asked_year, 1, 1), date_trunc('year', today)::date) as visits_from from clock
  ), ours as (
    select p.id, p.tenant_id, coalesce(asked_year, extract(year from greatest(lower(p.period), day.today))::integer) as year from programme p join here h on h.tenant_id = p.tenant_id cross join day where p.period && daterange(day.first, day.beyond)
  ), rounds as (
    select r.tenant_id, p.year, r.id, r.state, r.due_on, app.day_of(r.opened_at) as opened_on
    from round r join ours p on p.id = r.programme_id
  ), proposers as (
    select r.tenant_id, r.year, t.state, t.proposed, coalesce(t.due_on, r.due_on) as due_on, r.opened_on,
      app.day_of(t.sent_at) as sent_on,
      r.state = 'OPEN' and t.state in ('NOT_BEGUN', 'AT_WORK', 'RETURNED') and coalesce(t.due_on, r.due_on) < day.today as is_late
    from round_task t join rounds r on r.id = t.round_id cross join day where r.state <> 'DRAFT'
  ), visits as (
    -- A visit that belongs to no round is of the year in which it is due. One that is late stays until somebody makes it, also after the turn of the year.
    select c.tenant_id, coalesce(r.year, extract(year from c.due_on)::integer) as year, c.state, c.due_on, app.day_of(c.created_at) as given_on,
      app.day_of(c.updated_at) as changed_on, c.state = 'OPEN' and c.due_on < day.today as is_late
    from check_task c join here h on h.tenant_id = c.tenant_id cross join day left join rounds r on r.id = c.round_id
    where c.state <> 'CANCELLED' and case when c.round_id is not null then r.id is not null
      else c.due_on < day.beyond and (c.due_on >= day.visits_from or (asked_year is null and c.state = 'OPEN')) end
  ), cohorts as (
    select c.tenant_id, p.year, c.state, c.members, c.objections_until, app.day_of(c.created_at) as made_on,
      app.day_of(c.locked_at) as locked_on
    from cohort c join ours p on p.id = c.programme_id where c.state <> 'DISCARDED'
  ), decrees as (
    select d.tenant_id, p.year, d.kind, d.content_hash is not null as is_signed, app.day_of(d.created_at) as made_on, d.signed_on, o.duty,
      app.day_of(o.since) + o.days as due_on, d.state = 'REVIEW' and o.since + make_interval(days => o.days) < now() as is_late,
      case when d.kind = 'DESIGNATION' and d.state in ('SIGNED', 'PUBLISHED') then
        coalesce((select a.people from decree a where a.amends_id = d.id and a.kind = 'AMENDMENT' and a.content_hash is not null order by a.amendment_no desc limit 1), d.people) end as people
    from decree d join ours p on p.id = d.programme_id left join lateral (
      select s.duty, s.days, greatest(
        (select max(v.cast_at) from decree_vote v where v.decree_id = d.id and v.submission = d.submission),
        (select max(h.at) from decree_history h where h.decree_id = d.id and h.from_state = 'DRAFT' and h.to_state = 'REVIEW')) as since
      from decree_step s where d.state = 'REVIEW' and s.decree_id = d.id and s.submission = d.submission and not exists (
        select from decree_vote v where v.decree_id = s.decree_id and v.submission = s.submission and v.position = s.position)
      order by s.position limit 1) o on true
    where d.state <> 'CANCELLED'
  )
  select r.tenant_id, r.year, 'ROUND', count(*)::integer, (count(*) filter (where r.state <> 'DRAFT'))::integer, (count(*) filter (where r.state <> 'DRAFT'))::integer,
    0, null::date, min(r.opened_on), max(r.due_on), max(r.opened_on), null::integer, null from rounds r group by 1, 2
  union all
  select t.tenant_id, t.year, 'PROPOSALS', count(*)::integer, (count(*) filter (where t.state in ('SENT', 'ACCEPTED')))::integer,
    (count(*) filter (where t.state = 'ACCEPTED'))::integer, (count(*) filter (where t.is_late))::integer, min(t.due_on) filter (where t.is_late),
    min(t.opened_on), max(t.due_on), max(t.sent_on), sum(t.proposed)::integer, null from proposers t group by 1, 2
  union all
  select v.tenant_id, v.year, 'VERIFICATION', count(*)::integer, (count(*) filter (where v.state = 'DONE'))::integer, (count(*) filter (where v.state = 'DONE'))::integer,
    (count(*) filter (where v.is_late))::integer, min(v.due_on) filter (where v.is_late), min(v.given_on), max(v.due_on),
    max(v.changed_on) filter (where v.state = 'DONE'), null, null from visits v group by 1, 2
  union all
  select c.tenant_id, c.year, 'COHORT', count(*)::integer, (count(*) filter (where c.state <> 'DRAFT'))::integer, (count(*) filter (where c.state = 'LOCKED'))::integer,
    0, null, min(c.made_on), max(c.objections_until) filter (where c.state = 'PUBLISHED'), max(c.locked_on),
    (sum(c.members) filter (where c.state = 'LOCKED'))::integer, null from cohorts c group by 1, 2
  union all
  select d.tenant_id, d.year, 'DECREE', count(*)::integer, (count(*) filter (where d.duty is not null or d.is_signed))::integer, (count(*) filter (where d.is_signed))::integer,
    (count(*) filter (where d.is_late))::integer, min(d.due_on) filter (where d.is_late), min(d.made_on), max(d.due_on) filter (where not d.is_signed),
    max(d.signed_on), sum(d.people)::integer, min(d.duty) from decrees d group by 1, 2;
$$;
alter function app.designations_below owner to payung_crossing;
revoke execute on function app.designations_below from public;
grant execute on function app.designations_below to payung_app;
