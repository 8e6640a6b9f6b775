-- That somebody has died or moved was said against a list and proved true: whoever keeps the record hears of it as a proposal, the list's own tenant
-- too. Who sent the objection stays with the list; the reason of the decision goes along. Of a record that was merged since, it goes to whoever keeps
-- the one that stands. Nothing is proposed that the record says already, nor that who has died moved.
create or replace function app.propose_from_objection() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  with proposal as (
    insert into worker_proposal (tenant_id, proposer_tenant_id, worker_id, objection_id, fields, proposed_status, reason, proposed_by)
    select w.tenant_id, o.tenant_id, w.id, o.id, '{status}', o.kind, new.reason, new.decided_by
    from cohort_objection o join worker w on w.id = app.current_record(o.worker_id)
    where o.id = new.objection_id and o.kind in ('DECEASED', 'MOVED') and w.status not in ('DECEASED', o.kind)
    on conflict (worker_id, proposed_status) where state = 'OPEN' and proposed_status is not null do nothing
    returning *)
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
  select p.tenant_id, p.proposed_by, 'PROPOSAL_RECEIVED', 'worker', p.worker_id::text,
    jsonb_build_object('proposal', p.id, 'proposer', p.proposer_tenant_id)
  from proposal p;
  return null;
end $$;
alter function app.propose_from_objection owner to payung_crossing;
revoke execute on function app.propose_from_objection from public;
