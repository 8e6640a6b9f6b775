-- The insurer's branch brings its answers itself. It keeps nobody's record: what it says of people whose registration it was sent is noted at
-- whoever keeps them, and a number that it gave waits there as a proposal. Of anybody else it hears what it hears of nobody.

-- Whose records one row of an answer speaks of: several governments may keep one person.
create table import_row_keeper (
  import_id uuid not null,
  row_number integer not null,
  worker_id uuid not null references worker,
  tenant_id uuid not null,
  keeper_tenant_id uuid not null references tenant,
  worker_version integer not null,
  -- Both numbers of one person may stand in one file: the record hears the row that names it, once.
  is_second boolean not null default false,
  -- What is proposed, under the key of who keeps the record.
  proposal_cipher bytea,
  primary key (import_id, row_number, worker_id),
  foreign key (import_id, row_number) references import_row (import_id, row_number) on delete cascade
);
create index on import_row_keeper (worker_id);
alter table import_row_keeper enable row level security;
alter table import_row_keeper force row level security;
create policy row_keeper_of_visible on import_row_keeper
  using (tenant_id = (select app.tenant_id()) and exists (select from import_file f where f.id = import_row_keeper.import_id));
grant select, update (proposal_cipher) on import_row_keeper to payung_app;
grant select, insert, update, delete on import_row_keeper to payung_crossing;
grant select on worker_access to payung_crossing;

create function app.is_insurer(asked_tenant uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select t.kind in ('INSURER_BRANCH', 'INSURER_REGION') from tenant t where t.id = asked_tenant;
$$;

-- Who governs nobody brings nobody in: whatever a file says that it is.
create function app.guard_import_profile() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if new.profile is distinct from 'KPJ_ANSWER' and app.is_insurer(new.tenant_id) then
    raise exception using errcode = '42501', message = 'an insurer imports answers alone';
  end if;
  return new;
end $$;
create trigger import_profile_guarded before insert or update of profile on import_file for each row execute function app.guard_import_profile();

drop function app.resolve_answers(uuid);
-- Whose NIKs these are: of a government among the people that it keeps within the scope of the import, of an insurer among those whose registration
-- it was sent. Anybody else is unknown to it. A record that was merged answers through the one that stays.
create function app.resolve_answers(asked_import uuid)
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

-- What a branch's answers do: each is noted at who keeps the person, a number that was given is proposed to them.
create function app.propose_answers(i import_file) returns void
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

create or replace function app.commit_answers(asked_import uuid) returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  i import_file := app.own_import(asked_import, array['COMMITTING', 'COMMITTED']);
  updated integer;
  noted integer;
  proposed integer;
begin
  if i.state = 'COMMITTED' then
    return jsonb_build_object('created', 0, 'updated', i.update_count, 'proposed', i.proposal_count, 'noted', i.note_count, 'repeated', true);
  end if;
  if i.profile is distinct from 'KPJ_ANSWER' or i.row_count <> (select count(*) from import_row where import_id = i.id) then
    raise exception using errcode = '55000', message = 'the staged rows are not complete';
  end if;
  insert into worker_version (worker_id, version, tenant_id, person_id, state_cipher, recorded_from, recorded_to, recorded_by, replaced_by,
    replaced_because, changed_fields)
  select w.id, w.version, w.tenant_id, w.person_id, r.earlier_cipher, w.updated_at, now(), w.updated_by, app.user_id(),
    left('Jawaban KPJ, berkas ' || i.file_name, 500), r.changed_fields
  from import_row r join worker w on w.id = r.worker_id and w.version = r.worker_version and w.tenant_id = i.tenant_id
  where r.import_id = i.id and r.outcome = 'UPDATE' and r.earlier_cipher is not null;
  get diagnostics updated = row_count;
  if updated <> (select count(*) from import_row r where r.import_id = i.id and r.outcome = 'UPDATE') then
    raise exception using errcode = '40001', message = 'records have changed since they were looked at';
  end if;
  update worker w set membership_kind = 'SELF_EMPLOYED', membership_number = r.membership_number, version = w.version + 1, updated_at = now(),
    updated_by = app.user_id()
  from import_row r where r.import_id = i.id and r.outcome = 'UPDATE' and w.id = r.worker_id and w.version = r.worker_version;
  insert into import_effect (import_id, worker_id, tenant_id, keeper_tenant_id, kind, version, stands_at)
  select i.id, r.worker_id, i.tenant_id, i.tenant_id, 'UPDATED', r.worker_version + 1, r.worker_version + 1
  from import_row r where r.import_id = i.id and r.outcome = 'UPDATE' order by r.worker_id;
  if app.is_insurer(i.tenant_id) then
    perform app.propose_answers(i);
  else
    insert into insurer_answer (tenant_id, worker_id, import_id, outcome, membership_number, reason, recorded_by)
    select i.tenant_id, r.worker_id, i.id, r.answer, case when r.answer = 'ACCEPTED' then r.membership_number end, left(r.notes, 300), app.user_id()
    from import_row r where r.import_id = i.id and r.outcome in ('UPDATE', 'NOTE') order by r.row_number on conflict do nothing;
  end if;
  select count(*) filter (where r.outcome = 'NOTE'), count(*) filter (where r.outcome = 'PROPOSE') into noted, proposed
  from import_row r where r.import_id = i.id;
  raise info using message = 'payung progress', detail = i.row_count::text;

  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details, digest)
  select i.tenant_id, app.user_id(), 'IMPORT_COMMITTED', 'import', i.id::text,
    jsonb_build_object('updated', updated, 'noted', noted, 'proposed', proposed),
    sha256(coalesce(string_agg(uuid_send(r.worker_id) || convert_to(r.outcome, 'UTF8') || r.blind_index, ''::bytea order by r.row_number), ''::bytea))
  from import_row r where r.import_id = i.id and r.outcome not in ('INVALID', 'EXCLUDED');
  update import_file set state = 'COMMITTED', committed_at = now(), committed_by = app.user_id(), update_count = updated, note_count = noted,
    proposal_count = proposed
  where id = i.id;
  return jsonb_build_object('created', 0, 'updated', updated, 'proposed', proposed, 'noted', noted, 'repeated', false);
end $$;

do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'app' and p.proname in ('is_insurer', 'guard_import_profile', 'resolve_answers', 'propose_answers')
  loop
    execute format('revoke execute on function %s from public', f);
    execute format('alter function %s owner to payung_crossing', f);
  end loop;
end $$;
grant execute on function app.resolve_answers(uuid) to payung_app;
