-- Takes people for a pledge in the published order, as many as it pays for or as wait: all in the transaction of the step, so that a process that dies has taken
-- nobody. Two matchings of one region follow one another; over regions the exclusion constraint refuses somebody who was taken meanwhile.
-- @returns the people taken by district and occupation: the region's to know, which publishes them rounded
create or replace function app.match_pledge(asked_pledge uuid) returns table (district_code text, occupation_code text, people integer)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  p pledge;
begin
  select * into p from pledge k where k.id = asked_pledge and k.region_tenant_id = app.tenant_id() and k.offered_at is not null for update;
  if p.id is null or app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null or p.state <> 'OFFERED' then
    raise exception using errcode = '23514', constraint = 'pledge_transition', message = 'no pledge that is offered to this region: constraint "pledge_transition"';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('pledge match ' || p.region_tenant_id, 0));
  insert into pledge_place (pledge_id, tenant_id, cohort_id, worker_id, person_id, place, district_code, occupation_code, months)
  select p.id, p.region_tenant_id, r.cohort_id, r.worker_id, r.person_id, r.place, r.district_code, r.occupation_code, daterange(p.from_month, p.until_month)
  from app.pledge_reserve(p) r order by r.place;
  if not found then
    raise exception using errcode = '23514', constraint = 'pledge_nobody_waits', message = 'nobody waits there: constraint "pledge_nobody_waits"';
  end if;
  update pledge set state = 'MATCHED', state_reason = null where id = p.id;
  return query select x.district_code, coalesce(x.occupation_code, ''), count(*)::integer from pledge_place x
    where x.pledge_id = p.id and x.released_at is null group by 1, 2 order by 1, 2;
end $$;
alter function app.match_pledge owner to payung_crossing;
revoke execute on function app.match_pledge from public;
grant execute on function app.match_pledge to payung_app;
