-- What stands on an import: a row for each person and reason. Empty: nothing, and it can be taken back.
-- What somebody has decided by an answer depends on it too. A proposal depends on it once it was sent, since whoever asked goes by it;
-- whom a person has answered about since stays as the person said.
create or replace function app.dependents_of(i import_file) returns table (worker_id uuid, kind text, reason text)
language sql stable security definer set search_path = public, pg_temp as $$
  select e.worker_id, e.kind, said.reason
  from import_effect e join worker w on w.id = e.worker_id
  cross join lateral (
    select case
        when exists (select from import_effect other where other.worker_id = e.worker_id and other.import_id <> i.id and other.kind in ('UPDATED', 'REVIVED')
          and other.version > e.version and other.stands_at = w.version) then 'OTHER_IMPORT'
        when w.tenant_id <> e.keeper_tenant_id then 'HANDED_OVER'
        when exists (select from worker_proposal p where p.worker_id = e.worker_id and p.state = 'ACCEPTED' and p.decided_at > i.committed_at)
          then 'PROPOSAL_ACCEPTED'
        else 'CHANGED' end as reason
    where e.kind <> 'PROPOSED' and (w.version <> e.stands_at or w.tenant_id <> e.keeper_tenant_id) and w.superseded_by is null
    union all
    select 'MERGED' where e.kind <> 'PROPOSED'
      and (w.superseded_by is not null or exists (select from worker loser where loser.superseded_by = e.worker_id))
    union all
    select 'DOCUMENT' where e.kind in ('CREATED', 'REVIVED')
      and exists (select from worker_document d where d.worker_id = e.worker_id and d.removed_at is null and d.added_at > i.committed_at)
    union all
    select 'LINKED' where e.kind in ('CREATED', 'REVIVED') and exists (select from worker_access a
      where a.worker_id = e.worker_id and a.ended_at is null and a.tenant_id not in (i.tenant_id, e.keeper_tenant_id))
    union all
    select 'TRANSFER_OPEN' where e.kind <> 'PROPOSED'
      and exists (select from custody_transfer t where t.worker_id = e.worker_id and t.state = 'PROPOSED')
    union all
    select 'PROPOSAL_OPEN' where e.kind <> 'PROPOSED' and exists (select from worker_proposal p
      where p.worker_id = e.worker_id and p.state = 'OPEN' and p.import_id is distinct from i.id)
    union all
    select 'PROPOSAL_ACCEPTED' where e.kind = 'PROPOSED' and exists (select from worker_proposal p
      where p.worker_id = e.worker_id and p.import_id = i.id and p.state = 'ACCEPTED')
  ) said
  where e.import_id = i.id
  union all
  select r.worker_id, 'NOTED', 'CHECK_DECIDED' from check_result r join check_decision c on c.result_id = r.id where r.import_id = i.id
  union all
  select a.worker_id, 'NOTED', 'ROUND_SENT' from round_answer a join round_task t on t.id = a.task_id join round r on r.id = t.round_id
  where a.import_id = i.id and (t.state in ('SENT', 'ACCEPTED') or r.state <> 'OPEN');
$$;
alter function app.dependents_of owner to payung_crossing;
revoke execute on function app.dependents_of from public;
