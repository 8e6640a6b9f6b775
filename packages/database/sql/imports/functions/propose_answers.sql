-- The insurer's branch brings its answers itself. It keeps nobody's record: what it says of people whose registration it was sent is noted at
-- whoever keeps them, and a number that it gave waits there as a proposal. Of anybody else it hears what it hears of nobody.
-- What a branch's answers do: each is noted at who keeps the person, a number that was given is proposed to them.
create or replace function app.propose_answers(i import_file) returns void
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
begin
  if exists (select from import_row_keeper k join import_row r on r.import_id = k.import_id and r.row_number = k.row_number
      join worker w on w.id = k.worker_id
      where k.import_id = i.id and (r.outcome = 'PROPOSE' and k.proposal_cipher is null or w.superseded_by is not null or w.tenant_id <> k.keeper_tenant_id)) then
    raise exception using errcode = '40001', message = 'records have changed since they were looked at';
  end if;
  insert into worker_proposal (tenant_id, proposer_tenant_id, worker_id, import_id, changes_cipher, fields)
  select distinct on (k.worker_id) k.keeper_tenant_id, i.tenant_id, k.worker_id, i.id, k.proposal_cipher, array['membershipKind', 'membershipNumber']
  from import_row_keeper k join import_row r on r.import_id = k.import_id and r.row_number = k.row_number
  where k.import_id = i.id and r.outcome = 'PROPOSE' and not k.is_second order by k.worker_id, k.row_number;
  insert into import_effect (import_id, worker_id, tenant_id, keeper_tenant_id, kind, version, stands_at)
  select distinct on (k.worker_id) i.id, k.worker_id, i.tenant_id, k.keeper_tenant_id, 'PROPOSED', k.worker_version, k.worker_version
  from import_row_keeper k join import_row r on r.import_id = k.import_id and r.row_number = k.row_number
  where k.import_id = i.id and r.outcome = 'PROPOSE' and not k.is_second order by k.worker_id, k.row_number;
  insert into insurer_answer (tenant_id, worker_id, import_id, outcome, membership_number, reason, recorded_by)
  select k.keeper_tenant_id, k.worker_id, i.id, r.answer, case when r.answer = 'ACCEPTED' then r.membership_number end, left(r.notes, 300), app.user_id()
  from import_row_keeper k join import_row r on r.import_id = k.import_id and r.row_number = k.row_number
  where k.import_id = i.id and r.outcome in ('PROPOSE', 'NOTE') and not k.is_second order by k.row_number, k.worker_id on conflict do nothing;
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details, digest)
  select k.keeper_tenant_id, app.user_id(), 'IMPORT_RECEIVED', 'import', i.id::text,
    jsonb_build_object('byTenant', i.tenant_id, 'proposed', count(*) filter (where r.outcome = 'PROPOSE'), 'noted', count(*) filter (where r.outcome = 'NOTE')),
    sha256(string_agg(uuid_send(k.worker_id) || convert_to(r.outcome, 'UTF8') || r.blind_index, ''::bytea order by k.row_number, k.worker_id))
  from import_row_keeper k join import_row r on r.import_id = k.import_id and r.row_number = k.row_number
  where k.import_id = i.id and r.outcome in ('PROPOSE', 'NOTE') and not k.is_second group by 1;
end $$;
alter function app.propose_answers owner to payung_crossing;
revoke execute on function app.propose_answers from public;
