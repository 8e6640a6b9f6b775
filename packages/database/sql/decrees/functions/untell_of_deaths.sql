-- Reports of deaths were taken back: notices that count them, because they stood unread when it came, count them no more. One that counts nobody says nothing.
create or replace function app.untell_of_deaths(asked_events uuid[]) returns void
language sql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
  with gone as materialized (
    select f.head, max(e.created_at) as reported_at from life_event e join app.families_of(array(select e.worker_id from life_event e where e.id = any (asked_events))) f
      on f.worker_id = e.worker_id and f.member = f.head where e.id = any (asked_events) group by 1
  ), heard as materialized (
    select distinct l.tenant_id, l.copy_id, g.head, g.reported_at
    from app.listeners_of_deaths(array(select e.worker_id from life_event e where e.id = any (asked_events))) l join gone g on g.head = l.head
  ), unread as materialized (
    select n.id, h.head from heard h join notice n on n.tenant_id = h.tenant_id and n.kind = 'DECREE_DEATHS' and n.read_at is null
      and n.params ->> 'copyId' = h.copy_id::text and n.created_at <= h.reported_at
    order by n.id for update of n
  ), counted as (
    select u.id, count(*)::integer as people from unread u group by 1
  )
  update notice n set params = jsonb_set(n.params, '{people}', to_jsonb(greatest((n.params ->> 'people')::integer - c.people, 0))),
    read_at = case when (n.params ->> 'people')::integer <= c.people then now() end
  from counted c where n.id = c.id;
$$;
alter function app.untell_of_deaths owner to payung_crossing;
revoke execute on function app.untell_of_deaths from public;
