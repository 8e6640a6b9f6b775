-- Decides a transfer: the side that did not propose accepts or refuses; accepting moves the record to its new custodian. Who proposed it does not
-- accept it either, as a member of the other side.
-- It tells the accepting side what the record was, so that the use-case can write that version.
-- Street, RT and RW stay with the village that is left: beside the name of the new one they would be somebody else’s house. The version keeps them.
-- A member with a scope decides within it: the village that is left, or the one that is moved to; who works for one agency, of its own people alone.
-- What was still proposed to the former custodian ends with the hand-over, instead of waiting where nobody can open it. That somebody has died goes
-- along with the record: the objection that says so is decided once, and nobody could say it again.
create or replace function app.decide_custody_transfer(asked_transfer uuid, accept boolean, why text)
returns table (outcome text, former_village_code text, former_address text, former_rt text, former_rw text, former_agency_id uuid, former_updated_at timestamptz, former_updated_by uuid)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  t custody_transfer;
  w worker;
  verdict text;
begin
  select * into t from custody_transfer where id = asked_transfer
    and app.tenant_id() in (from_tenant_id, to_tenant_id) for update;
  if not found then return query select 'NOT_FOUND', null::text, null::text, null::text, null::text, null::uuid, null::timestamptz, null::uuid; return; end if;
  select * into w from worker where id = t.worker_id for update;
  verdict := case
    -- A member with a scope decides within it: the village that is left, or the one that is moved to. Nobody arrives within an agency.
    when not starts_with(case when app.tenant_id() = t.from_tenant_id then w.village_code else t.to_village_code end, app.area_scope())
      or (app.agency_id() is not null and (app.tenant_id() <> t.from_tenant_id or w.agency_id is distinct from app.agency_id())) then 'NOT_FOUND'
    when t.state <> 'PROPOSED' then 'ALREADY_DECIDED'
    when t.tenant_id = app.tenant_id() and accept then 'OTHER_SIDE_DECIDES'
    when accept and t.proposed_by = app.user_id() then 'PROPOSER_IS_NOT_DECIDER'
    when accept and app.may_be_a_maker(array[t.proposed_by], t.tenant_id) then 'MAY_BE_ONE_PERSON'
    when w.tenant_id <> t.from_tenant_id then 'ALREADY_MOVED'
    when accept and exists (select from worker other
      where other.tenant_id = t.to_tenant_id and other.person_id = w.person_id and other.id <> w.id) then 'ALREADY_KEPT_THERE' end;
  if verdict is not null then return query select verdict, null::text, null::text, null::text, null::text, null::uuid, null::timestamptz, null::uuid; return; end if;
  verdict := case when accept then 'ACCEPTED' when t.tenant_id = app.tenant_id() then 'WITHDRAWN' else 'REFUSED' end;
  update custody_transfer set state = verdict, decided_by = app.user_id(), decided_at = now(), decision_reason = why where id = t.id;
  if accept then
    update worker_access set ended_at = now() where worker_access.worker_id = t.worker_id and tenant_id = t.to_tenant_id and ended_at is null;
    update worker_access set custodian_tenant_id = t.to_tenant_id where worker_access.worker_id = t.worker_id;
    update worker set tenant_id = t.to_tenant_id, village_code = t.to_village_code, address = null, rt = null, rw = null, agency_id = null,
      version = version + 1, updated_at = now(), updated_by = app.user_id() where id = t.worker_id;
    -- Claims stay with the government that opened them: it sees the person until they are finished.
    perform app.renew_claim_access(t.worker_id, t.from_tenant_id);
    update worker_proposal set tenant_id = t.to_tenant_id
    where worker_proposal.worker_id = t.worker_id and worker_proposal.state = 'OPEN' and worker_proposal.proposed_status = 'DECEASED';
    -- What others have reported of the person is decided by who keeps the record: also of a record that was merged into theirs, which stays behind. What somebody has said of
    -- both waits once.
    update outside_report r set tenant_id = t.to_tenant_id, worker_id = t.worker_id
    where r.id in (select distinct on (o.kind, o.event_day, o.reported_by, o.reporter_tenant_id, o.family_link_id) o.id from outside_report o
      where o.worker_id in (select app.record_family(t.worker_id)) and o.state = 'WAITING'
      order by o.kind, o.event_day, o.reported_by, o.reporter_tenant_id, o.family_link_id, o.worker_id <> t.worker_id, o.id);
    update outside_report r set state = 'SET_ASIDE', decided_by = app.user_id(), decided_at = now(), set_aside_reason = 'Dilaporkan dua kali. / Reported twice.'
    where r.worker_id in (select app.record_family(t.worker_id)) and r.worker_id <> t.worker_id and r.state = 'WAITING' and r.reported_by <> app.user_id();
    -- A family that holds a link reports to the new keeper by it.
    update family_link l set tenant_id = t.to_tenant_id, worker_id = t.worker_id
    where l.worker_id in (select app.record_family(t.worker_id)) and l.used_at is null and l.withdrawn_at is null;
    -- Sealed under the former custodian's key, so nobody could open them any more: who proposed says it again to the new one.
    update worker_proposal set state = 'REFUSED', decided_by = app.user_id(), decided_at = now(),
      decision_reason = 'Data sudah berpindah lewat serah terima. / The record was handed over.'
    where worker_proposal.worker_id = t.worker_id and worker_proposal.state = 'OPEN' and worker_proposal.proposed_status is distinct from 'DECEASED';
  end if;
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
  select side, app.user_id(), 'CUSTODY_' || verdict, 'worker', t.worker_id::text,
    jsonb_build_object('transfer', t.id, 'from', t.from_tenant_id, 'to', t.to_tenant_id)
  from unnest(array[t.from_tenant_id, t.to_tenant_id]) side;
  return query select verdict, w.village_code, w.address, w.rt, w.rw, w.agency_id, w.updated_at, w.updated_by;
end $$;
alter function app.decide_custody_transfer owner to payung_crossing;
revoke execute on function app.decide_custody_transfer from public;
grant execute on function app.decide_custody_transfer to payung_app;
