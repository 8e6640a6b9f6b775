-- Who a row speaks of is looked up in one place, for a whole file and for rows that were repaired: two copies of it had begun to differ.
-- Looks up these rows of an import, or all of them where none are named, and counts anew. Not callable but by the two functions below, which know
-- whose import it is.
create or replace function app.look_rows_up(i import_file, asked_rows integer[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  is_province boolean := (select t.kind = 'PROVINCE' from tenant t where t.id = i.tenant_id);
  looked_up integer[];
begin
  -- Both numbers of one person may stand in one file: which of the two rows the record hears depends on both.
  if asked_rows is not null then
    select array_agg(distinct o.row_number) into looked_up from (
      select unnest(asked_rows) as row_number
      union all
      select o.row_number from import_row r join person p on p.blind_index = r.blind_index join worker named on named.person_id = p.id
        join import_row o on o.import_id = i.id
          and o.worker_id = case when named.superseded_by is null then named.id else app.current_record(named.id) end
      where r.import_id = i.id and r.row_number = any (asked_rows) and r.outcome not in ('INVALID', 'EXCLUDED')
        and o.outcome not in ('INVALID', 'EXCLUDED', 'CREATE')) o;
  end if;
  with known as (
    select distinct on (r.row_number) r.row_number, w.id, w.version, w.tenant_id, named.id <> w.id as is_followed, w.reverted_import_id is not null as is_taken_back,
      (w.tenant_id = i.tenant_id and starts_with(w.village_code, i.area_scope) and (i.agency_id is null or w.agency_id = i.agency_id)) as is_own,
      (w.tenant_id = i.tenant_id or exists (select from worker_access a
        where a.worker_id = w.id and a.tenant_id = i.tenant_id and a.level = 'FULL' and a.ended_at is null)) as is_readable,
      app.changed_by_row(w, r) as fields
    from import_row r join person p on p.blind_index = r.blind_index join worker named on named.person_id = p.id
      join worker w on w.id = case when named.superseded_by is null then named.id else app.current_record(named.id) end
    where r.import_id = i.id and (looked_up is null or r.row_number = any (looked_up)) and r.outcome not in ('INVALID', 'EXCLUDED')
      and (w.tenant_id = i.tenant_id or is_province or exists (select from worker_access a
        where a.worker_id = w.id and a.tenant_id = i.tenant_id and a.level = 'FULL' and a.ended_at is null))
      -- A record that was taken back stands in nobody's way but where it stands.
      and (w.reverted_import_id is null or exists (select from area a where a.code = r.village_code and a.custodian_tenant_id = w.tenant_id))
    order by r.row_number, w.tenant_id <> i.tenant_id, w.created_at),
  judged as (
    select k.*, k.is_taken_back and (k.is_own or (is_province and k.is_readable)) as comes_back,
      -- The record hears the row that names it, once.
      row_number() over (partition by k.id order by k.is_followed, k.row_number) > 1 as is_second from known k),
  matched as (update import_row r set worker_id = known.id, worker_version = known.version, keeper_tenant_id = known.tenant_id,
    -- What differs from somebody else's record stays theirs until they open the proposal.
    changed_fields = case when known.comes_back then known.fields || array['status'] when known.is_own then known.fields else '{}' end,
    worst_severity = case when known.comes_back then r.worst_severity else coalesce(r.worst_severity, 'WARNING') end,
    earlier_cipher = null, proposal_cipher = null, carried_cipher = null,
    -- That a proposal would change nothing is told only to who can read the record anyway.
    outcome = case when known.is_second then 'SKIP' when known.comes_back then 'REVIVE' when known.is_readable and cardinality(known.fields) = 0 then 'SKIP'
      when known.is_own then 'UPDATE' else 'PROPOSE' end
  from judged known where r.import_id = i.id and r.row_number = known.row_number returning r.row_number)
  -- Whom an earlier look knew and this one does not is made after all.
  update import_row r set outcome = 'CREATE', worker_id = uuidv7(), worker_version = null, keeper_tenant_id = null, changed_fields = '{}',
    earlier_cipher = null, proposal_cipher = null, carried_cipher = null
  where r.import_id = i.id and (looked_up is null or r.row_number = any (looked_up)) and r.outcome in ('REVIVE', 'UPDATE', 'PROPOSE', 'SKIP')
    and not exists (select from matched m where m.row_number = r.row_number);

  delete from import_issue s
  where s.import_id = i.id and (looked_up is null or s.row_number = any (looked_up)) and s.code = 'ALREADY_REGISTERED';
  insert into import_issue (import_id, row_number, position, tenant_id, column_index, code, severity)
  select i.id, r.row_number, 1000, i.tenant_id, i.national_id_column, 'ALREADY_REGISTERED', 'WARNING'
  from import_row r where r.import_id = i.id and (looked_up is null or r.row_number = any (looked_up)) and r.outcome in ('UPDATE', 'PROPOSE', 'SKIP');

  update import_file f set create_count = c.creates, update_count = c.updates, proposal_count = c.proposals, skip_count = c.skips,
    invalid_count = case when f.state = 'REVIEW' then c.invalid else f.invalid_count end,
    excluded_count = case when f.state = 'REVIEW' then c.excluded else f.excluded_count end,
    valid_count = case when f.state = 'REVIEW' then f.row_count - c.invalid - c.excluded else f.valid_count end
  from (select count(*) filter (where outcome in ('CREATE', 'REVIVE'))::integer as creates, count(*) filter (where outcome = 'UPDATE')::integer as updates,
      count(*) filter (where outcome = 'PROPOSE')::integer as proposals, count(*) filter (where outcome = 'SKIP')::integer as skips,
      count(*) filter (where outcome = 'INVALID')::integer as invalid, count(*) filter (where outcome = 'EXCLUDED')::integer as excluded
    from import_row where import_id = i.id) c
  where f.id = i.id;
  -- Looked up once more right before it is saved, by who was told already.
  if i.state = 'COMMITTING' then return; end if;
  -- Asked about somebody else's people: both logs say so.
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
  select side.tenant_id, app.user_id(), 'IMPORT_LOOKED_ACROSS', 'import', i.id::text, jsonb_build_object('people', side.people, 'byTenant', i.tenant_id)
  from (select r.keeper_tenant_id as tenant_id, count(*) as people from import_row r
      where r.import_id = i.id and (asked_rows is null or r.row_number = any (asked_rows)) and r.outcome = 'PROPOSE' and r.keeper_tenant_id <> i.tenant_id group by 1
    union all select i.tenant_id, count(*) from import_row r
      where r.import_id = i.id and (asked_rows is null or r.row_number = any (asked_rows)) and r.outcome = 'PROPOSE' and r.keeper_tenant_id <> i.tenant_id
      having count(*) > 0) side;
end $$;
alter function app.look_rows_up owner to payung_crossing;
revoke execute on function app.look_rows_up from public;
