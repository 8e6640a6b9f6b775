-- Reports of deaths were taken back, or with `former_day` one was corrected that named this day: notices that count them, because they stood unread when they were told,
-- count them no more. One that counts nobody is taken away.
create or replace function app.untell_of_deaths(asked_events uuid[], former_day date) returns void
language sql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
  with told as materialized (
    -- A correction that moved the first month after the death told anew; the one that is followed now has not told yet.
    select e.id, e.worker_id, greatest(e.created_at, (select max(x.corrected_at) from (
        select c.corrected_at, row_number() over (order by c.corrected_at desc, c.id desc) as place, app.first_month_after(c.event_day, c.day_precision)
          is distinct from lead(app.first_month_after(c.event_day, c.day_precision), 1, app.first_month_after(e.event_day, e.day_precision)) over (order by c.corrected_at, c.id) as moves
        from life_event_correction c where c.event_id = e.id) x where x.moves and (former_day is null or x.place > 1))) as told_at
    from life_event e where e.id = any (asked_events)
  ), gone as materialized (
    select f.head, max(t.told_at) as told_at from told t join app.families_of(array(select t.worker_id from told t)) f
      on f.worker_id = t.worker_id and f.member = f.head group by 1
  ), heard as materialized (
    select distinct l.tenant_id, l.copy_id, g.head, g.told_at
    from app.listeners_of_deaths(array(select t.worker_id from told t), former_day) l join gone g on g.head = l.head
  ), unread as materialized (
    select n.id, h.head from heard h join notice n on n.tenant_id = h.tenant_id and n.kind = 'DECREE_DEATHS' and n.read_at is null
      and n.params ->> 'copyId' = h.copy_id::text and n.created_at <= h.told_at
    order by n.id for update of n
  ), counted as (
    select u.id, count(*)::integer as people from unread u group by 1
  ), taken_away as (
    delete from notice n using counted c where n.id = c.id and (n.params ->> 'people')::integer <= c.people
  )
  update notice n set params = jsonb_set(n.params, '{people}', to_jsonb((n.params ->> 'people')::integer - c.people))
  from counted c where n.id = c.id and (n.params ->> 'people')::integer > c.people;
$$;
alter function app.untell_of_deaths owner to payung_crossing;
revoke execute on function app.untell_of_deaths from public;
