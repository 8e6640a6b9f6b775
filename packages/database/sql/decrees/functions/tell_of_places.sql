-- People whom a decree insures are reported dead: whoever draws up decrees of its government hears that a place becomes free for the next of the reserve, once as long
-- as it is unread. The notice names the decree and no person: it holds the first of the records that died, and how many people at once.
create or replace function app.tell_of_places(asked_workers uuid[]) returns void
language sql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
  insert into notice (tenant_id, user_id, kind, params)
  select d.tenant_id, m.user_id, 'DECREE_PLACE_FREED', jsonb_build_object('decreeId', d.id, 'decree', 'DESIGNATION', 'number', d.number, 'programme', p.name,
    'workerId', x.worker_id, 'places', x.places)
  from (select h.decree_id, min(f.worker_id::text) as worker_id, count(distinct f.head) as places
      from app.families_of(asked_workers) f join decree_holding h on h.worker_id = f.member and h.until_month > app.today() group by 1) x
    join decree d on d.id = x.decree_id and d.state in ('SIGNED', 'PUBLISHED') join programme p on p.id = d.programme_id
    join (select distinct tenant_id, user_id from membership
      where role in ('ADMINISTRATOR', 'OFFICER') and area_prefix = '' and agency_id is null and valid @> app.today()) m on m.tenant_id = d.tenant_id
  where not exists (select from notice n where n.tenant_id = d.tenant_id and n.user_id = m.user_id and n.kind = 'DECREE_PLACE_FREED' and n.read_at is null
    and n.params ->> 'decreeId' = d.id::text);
$$;
alter function app.tell_of_places owner to payung_crossing;
revoke execute on function app.tell_of_places from public;
