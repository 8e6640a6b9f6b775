-- What follows from reports, in the statement that makes them: claims, the status that the keeper decides, and whoever has to know. A death or an accident opens a
-- claim; a death or a move proposes the status. One way for one report and for a long list: everything is done for all of them at once.
create or replace function app.follow_life_event() returns trigger
language plpgsql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  events constant uuid[] := array(select r.id from reported r);
  dead constant uuid[] := array(select r.worker_id from reported r where r.kind = 'DEATH');
begin
  if cardinality(events) = 0 then return null; end if;
  perform app.refuse_contradictions(events);
  perform app.open_claims(events, null);
  with proposal as (
    insert into worker_proposal (tenant_id, proposer_tenant_id, worker_id, life_event_id, fields, proposed_status, reason, proposed_by)
    select w.tenant_id, e.tenant_id, w.id, e.id, '{status}', s.status, case e.kind when 'DEATH' then 'Laporan meninggal' else 'Laporan pindah' end, e.created_by
    from unnest(events) a join life_event e on e.id = a join worker w on w.id = e.worker_id
      cross join lateral (select case e.kind when 'DEATH' then 'DECEASED' else 'MOVED' end) s(status)
    where e.kind in ('DEATH', 'MOVE') and w.status not in ('DECEASED', s.status) order by e.id
    on conflict (worker_id, proposed_status) where state = 'OPEN' and proposed_status is not null do nothing
    returning *)
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
  select p.tenant_id, p.proposed_by, 'PROPOSAL_RECEIVED', 'worker', p.worker_id::text, jsonb_build_object('proposal', p.id, 'proposer', p.proposer_tenant_id)
  from proposal p;
  if cardinality(dead) > 0 then
    perform app.tell_payers_of_families(dead, null);
    perform app.tell_of_places(dead);
    perform app.tell_of_met_after_death(events);
    -- Of whom the record said so before a report, they have heard already.
    perform app.tell_of_deaths(array(select w.id from worker w where w.id = any (dead) and w.status <> 'DECEASED'));
  end if;
  return null;
end $$;
alter function app.follow_life_event owner to payung_crossing;
revoke execute on function app.follow_life_event from public;
