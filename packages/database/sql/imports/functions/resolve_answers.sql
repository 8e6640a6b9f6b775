-- Whose NIKs these are: of a government among the people that it keeps within the scope of the import, of an insurer among those whose registration
-- it was sent. Anybody else is unknown to it. An answer about a record that was merged reaches whoever stands at the end of the chain; and of both
-- numbers of one person in one file, the record hears the row that names it, once, as it does of a list of people.
create or replace function app.resolve_answers(asked_import uuid)
returns table (update_count integer, proposal_count integer, note_count integer, skip_count integer, invalid_count integer)
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  i import_file := app.own_import(asked_import, array['READING', 'COMMITTING']);
begin
  update import_row r set outcome = 'INVALID', worker_version = null, keeper_tenant_id = null, changed_fields = '{}', earlier_cipher = null
  where r.import_id = i.id and r.answer is not null and r.outcome <> 'EXCLUDED';
  delete from import_issue s where s.import_id = i.id and s.code = 'UNKNOWN_PERSON';
  delete from import_row_keeper k where k.import_id = i.id;
  if app.is_insurer(i.tenant_id) then
    insert into import_row_keeper (import_id, row_number, worker_id, tenant_id, keeper_tenant_id, worker_version, is_second)
    select distinct on (r.row_number, w.id) i.id, r.row_number, w.id, i.tenant_id, w.tenant_id, w.version,
      row_number() over (partition by w.id order by named.id <> w.id, r.row_number) > 1
    from import_row r join person p on p.blind_index = r.blind_index join worker named on named.person_id = p.id
      join worker w on w.id = case when named.superseded_by is null then named.id else app.current_record(named.id) end
      join worker_access a on a.worker_id = w.id and a.tenant_id = i.tenant_id and a.level in ('FULL', 'REGISTERED') and a.ended_at is null
    where r.import_id = i.id and r.answer is not null and r.outcome <> 'EXCLUDED' and w.tenant_id <> i.tenant_id
      and w.superseded_by is null and w.reverted_import_id is null and starts_with(w.village_code, i.area_scope) and i.agency_id is null
    order by r.row_number, w.id, named.id <> w.id;
    update import_row r set worker_id = known.worker_id, worker_version = known.worker_version, keeper_tenant_id = known.keeper_tenant_id,
      outcome = case when known.is_told then 'SKIP' when r.answer = 'REJECTED' then 'NOTE' else 'PROPOSE' end
    from (select distinct on (k.row_number) k.*,
        -- What it has said itself, and no more: whether the record says so already is its keeper's.
        bool_and(k.is_second or exists (select from (select a.outcome, a.membership_number, a.reason from insurer_answer a
            join import_file f on f.id = a.import_id and f.tenant_id = i.tenant_id
            where a.worker_id = k.worker_id order by a.id desc limit 1) said
          where said.outcome = o.answer and said.membership_number is not distinct from case when o.answer = 'ACCEPTED' then o.membership_number end
            and said.reason is not distinct from left(o.notes, 300))) over (partition by k.row_number) as is_told
      from import_row_keeper k join import_row o on o.import_id = i.id and o.row_number = k.row_number
      where k.import_id = i.id order by k.row_number, k.worker_id) known
    where r.import_id = i.id and r.row_number = known.row_number;
  else
    with known as (
      select r.row_number, r.answer, w.id, w.version, own.id <> w.id as is_followed, array_remove(array[
          case when r.answer = 'ACCEPTED' and w.membership_kind <> 'SELF_EMPLOYED' then 'membershipKind' end,
          case when r.answer = 'ACCEPTED' and w.membership_number is distinct from r.membership_number then 'membershipNumber' end], null) as fields
      from import_row r join person p on p.blind_index = r.blind_index join worker own on own.person_id = p.id and own.tenant_id = i.tenant_id
        join worker w on w.id = case when own.superseded_by is null then own.id else app.current_record(own.id) end
      where r.import_id = i.id and r.answer is not null and r.outcome <> 'EXCLUDED' and w.tenant_id = i.tenant_id and w.reverted_import_id is null
        and starts_with(w.village_code, i.area_scope) and (i.agency_id is null or w.agency_id = i.agency_id)),
    judged as (select k.*, row_number() over (partition by k.id order by k.is_followed, k.row_number) > 1 as is_second from known k)
    update import_row r set worker_id = j.id, worker_version = j.version, keeper_tenant_id = i.tenant_id,
      changed_fields = case when j.is_second then '{}' else j.fields end,
      outcome = case when j.is_second then 'SKIP' when j.answer = 'REJECTED' then 'NOTE' when cardinality(j.fields) = 0 then 'SKIP' else 'UPDATE' end
    from judged j where r.import_id = i.id and r.row_number = j.row_number;
  end if;
  insert into import_issue (import_id, row_number, position, tenant_id, column_index, code, severity)
  select i.id, r.row_number, 1000, i.tenant_id, i.national_id_column, 'UNKNOWN_PERSON', 'ERROR'
  from import_row r where r.import_id = i.id and r.answer is not null and r.outcome = 'INVALID';
  update import_row r set worst_severity = (select min(s.severity) from import_issue s
    where s.import_id = i.id and s.row_number = r.row_number and s.severity <> 'INFO') where r.import_id = i.id;
  -- Asked about people whom others keep: both logs say so.
  if i.state = 'READING' then
    insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
    select side.tenant_id, app.user_id(), 'IMPORT_LOOKED_ACROSS', 'import', i.id::text, jsonb_build_object('people', side.people, 'byTenant', i.tenant_id)
    from (select k.keeper_tenant_id as tenant_id, count(distinct k.worker_id) as people from import_row_keeper k where k.import_id = i.id group by 1
      union all select i.tenant_id, count(distinct k.worker_id) from import_row_keeper k where k.import_id = i.id having count(*) > 0) side;
  end if;
  return query
    update import_file f set create_count = 0, proposal_count = c.proposals, update_count = c.updates, note_count = c.notes, skip_count = c.skips
    from (select count(*) filter (where outcome = 'UPDATE')::integer as updates, count(*) filter (where outcome = 'PROPOSE')::integer as proposals,
        count(*) filter (where outcome = 'NOTE')::integer as notes,
        count(*) filter (where outcome = 'SKIP')::integer as skips, count(*) filter (where outcome = 'INVALID')::integer as invalid
      from import_row where import_id = i.id) c
    where f.id = i.id returning f.update_count, f.proposal_count, f.note_count, f.skip_count, c.invalid;
end $$;
alter function app.resolve_answers owner to payung_crossing;
revoke execute on function app.resolve_answers from public;
grant execute on function app.resolve_answers to payung_app;
