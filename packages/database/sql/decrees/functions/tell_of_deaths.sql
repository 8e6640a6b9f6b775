-- People are reported dead whose months another government, a company or the insurer's branch has to do with: their officers hear how many of a decree, once as long as
-- it is unread. The notice names the decree and no person; the page of its copy shows whom its reader may see.
create or replace function app.tell_of_deaths(asked_workers uuid[]) returns void
language sql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
  with heard as materialized (
    select l.tenant_id, l.copy_id, l.decree_id, count(distinct l.head)::integer as people from app.listeners_of_deaths(asked_workers, null) l group by 1, 2, 3
  ), unread as materialized (
    select n.id, h.people from heard h join notice n on n.tenant_id = h.tenant_id and n.kind = 'DECREE_DEATHS' and n.read_at is null
      and n.params ->> 'copyId' = h.copy_id::text
    order by n.id for update of n
  ), counted_on as (
    update notice n set params = jsonb_set(n.params, '{people}', to_jsonb((n.params ->> 'people')::integer + u.people)) from unread u where n.id = u.id
    returning n.tenant_id, n.user_id, n.params ->> 'copyId' as copy_id
  )
  insert into notice (tenant_id, user_id, kind, params)
  select h.tenant_id, m.user_id, 'DECREE_DEATHS', jsonb_build_object('copyId', h.copy_id, 'number', d.number, 'people', h.people,
    'government', (select t.short_name from tenant t where t.id = d.tenant_id))
  from heard h join decree d on d.id = h.decree_id
    join (select distinct tenant_id, user_id from membership
      where role in ('ADMINISTRATOR', 'OFFICER') and area_prefix = '' and agency_id is null and valid @> app.today()) m on m.tenant_id = h.tenant_id
  where not exists (select from counted_on c where c.tenant_id = h.tenant_id and c.user_id = m.user_id and c.copy_id = h.copy_id::text);
$$;
alter function app.tell_of_deaths owner to payung_crossing;
revoke execute on function app.tell_of_deaths from public;
