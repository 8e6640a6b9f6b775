-- What follows from a report, in the statement that makes it: a claim, the status that the keeper decides, and whoever has to know. A death or an accident opens a
-- claim; a death or a move proposes the status.
create or replace function app.follow_life_event() returns trigger language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform app.open_claim(new, new.created_by);
  with proposal as (
  insert into worker_proposal (tenant_id, proposer_tenant_id, worker_id, life_event_id, fields, proposed_status, reason, proposed_by)
  select w.tenant_id, new.tenant_id, w.id, new.id, '{status}', case new.kind when 'DEATH' then 'DECEASED' else 'MOVED' end,
    case new.kind when 'DEATH' then 'Laporan meninggal' else 'Laporan pindah' end, new.created_by
  from worker w where w.id = new.worker_id and new.kind in ('DEATH', 'MOVE')
    and w.status not in ('DECEASED', case new.kind when 'DEATH' then 'DECEASED' else 'MOVED' end)
  on conflict (worker_id, proposed_status) where state = 'OPEN' and proposed_status is not null do nothing
  returning *)
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
  select p.tenant_id, p.proposed_by, 'PROPOSAL_RECEIVED', 'worker', p.worker_id::text, jsonb_build_object('proposal', p.id, 'proposer', p.proposer_tenant_id)
  from proposal p;
  if new.kind = 'DEATH' then
    perform app.tell_payers_of_family(new.worker_id);
    perform app.tell_of_place(new.worker_id);
  end if;
  return null;
end $$;
alter function app.follow_life_event owner to payung_crossing;
revoke execute on function app.follow_life_event from public;
