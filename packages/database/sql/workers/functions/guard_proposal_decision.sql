-- Who proposed a change, brought the file that proposes it, or upheld an objection that says so of the person, does not decide it, in whichever tenant
-- they are entered now.
create or replace function app.guard_proposal_decision() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if old.proposed_by = app.user_id()
    or exists (select from import_file f where f.id = old.import_id and f.created_by = app.user_id())
    -- Also of another list, whose objection made no second proposal.
    or (old.proposed_status is not null and exists (
      select from cohort_objection_decision d join cohort_objection o on o.id = d.objection_id
      where d.decided_by = app.user_id() and d.upheld and o.kind = old.proposed_status and app.current_record(o.worker_id) = old.worker_id)) then
    raise exception using errcode = '23514', constraint = 'proposer_is_not_decider', message = 'decided by who proposed it: constraint "proposer_is_not_decider"';
  end if;
  perform app.refuse_maker_account(array(select old.proposed_by union select f.created_by from import_file f where f.id = old.import_id), old.proposer_tenant_id);
  perform app.refuse_maker_account(array_agg(d.decided_by), d.tenant_id)
  from cohort_objection_decision d join cohort_objection o on o.id = d.objection_id
  where d.upheld and o.kind = old.proposed_status and app.current_record(o.worker_id) = old.worker_id group by d.tenant_id;
  return new;
end $$;
alter function app.guard_proposal_decision owner to payung_crossing;
revoke execute on function app.guard_proposal_decision from public;
