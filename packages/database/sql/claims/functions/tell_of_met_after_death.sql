-- Somebody who is reported dead was met alive on a later day: the officers of the whole government and of the part in which the person lives are told, whoever reported
-- it too, since one of the two is wrong. The notice names no person. Of several in one statement it says how many, with the first report.
create or replace function app.tell_of_met_after_death(asked_events uuid[]) returns void
language sql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
  insert into notice (tenant_id, user_id, kind, params)
  select t.tenant_id, t.user_id, 'MET_AFTER_DEATH',
    jsonb_strip_nulls(jsonb_build_object('people', count(*), 'claimId', case when count(*) = 1 then min(t.claim_id::text) end,
      'eventId', case when count(*) > 1 or min(t.claim_id::text) is null then min(t.event_id::text) end))
  from (select distinct e.tenant_id, m.user_id, e.id as event_id, c.id as claim_id
    from app.met_after_death_of(asked_events) a join life_event e on e.id = a.report_id join worker w on w.id = e.worker_id left join claim c on c.event_id = e.id
      join membership m on m.tenant_id = e.tenant_id and m.role in ('ADMINISTRATOR', 'OFFICER') and m.valid @> app.today() and m.agency_id is null
        and starts_with(w.village_code, m.area_prefix)) t
  where not exists (select from notice n where n.tenant_id = t.tenant_id and n.user_id = t.user_id and n.kind = 'MET_AFTER_DEATH' and n.read_at is null
    and n.params ->> 'claimId' = t.claim_id::text)
  group by t.tenant_id, t.user_id;
$$;
alter function app.tell_of_met_after_death owner to payung_crossing;
revoke execute on function app.tell_of_met_after_death from public;
