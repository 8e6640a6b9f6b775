-- Files that are no list of people, by declared profiles. The first is the insurer's answer to registrations: who got which KPJ, who was rejected
-- and why. It is staged, reviewed, saved and taken back like any other.

alter table import_file
  -- Null until the file was looked at, unless a person said what it is.
  add column profile text check (profile in ('PEOPLE', 'KPJ_ANSWER')),
  -- Answers that are recorded without changing a record: rejections.
  add column note_count integer not null default 0;
update import_file set profile = 'PEOPLE' where state not in ('READING', 'REFUSED');
grant update (profile) on import_file to payung_app;

alter table import_row add column answer text check (answer in ('ACCEPTED', 'REJECTED'));
alter table import_row drop constraint import_row_outcome_check, drop constraint import_row_check;
alter table import_row
  add constraint import_row_outcome_check
    check (outcome in ('CREATE', 'REVIVE', 'UPDATE', 'PROPOSE', 'NOTE', 'SKIP', 'INVALID', 'EXCLUDED')),
  add constraint import_row_check check (outcome in ('INVALID', 'EXCLUDED')
    or (answer is not null and num_nulls(blind_index, national_id_prefix) = 0)
    or num_nulls(blind_index, national_id_cipher, national_id_prefix, name, name_search, birth_date, sex, village_code) = 0);

-- What the insurer answered about somebody. Never changed: an answer that was taken back is followed by a row that says so.
create table insurer_answer (
  id uuid primary key default uuidv7(),
  tenant_id uuid not null references tenant,
  worker_id uuid not null references worker,
  import_id uuid not null,
  outcome text not null check (outcome in ('ACCEPTED', 'REJECTED', 'TAKEN_BACK')),
  membership_number text check (membership_number ~ '^\d{11}$'),
  reason text check (length(reason) <= 300),
  recorded_at timestamptz not null default now(),
  recorded_by uuid references app_user,
  unique (import_id, worker_id, outcome)
);
create index on insurer_answer (worker_id, id desc);
alter table insurer_answer enable row level security;
alter table insurer_answer force row level security;
create policy answer_of_visible on insurer_answer for select using (
  tenant_id = (select app.tenant_id()) and exists (select from worker w where w.id = insurer_answer.worker_id));
grant select on insurer_answer to payung_app;
grant select, insert on insurer_answer to payung_crossing;

-- Whose NIKs these are, among the people that the importer keeps within the scope of the import; anybody else is unknown to it. A record that was
-- merged answers through the one that stays.
create function app.resolve_answers(asked_import uuid)
returns table (update_count integer, note_count integer, skip_count integer, invalid_count integer)
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  i import_file := app.own_import(asked_import, array['READING', 'COMMITTING']);
begin
  update import_row r set outcome = 'INVALID', worker_version = null, keeper_tenant_id = null, changed_fields = '{}', earlier_cipher = null
  where r.import_id = i.id and r.answer is not null and r.outcome <> 'EXCLUDED';
  delete from import_issue s where s.import_id = i.id and s.code = 'UNKNOWN_PERSON';
  update import_row r set worker_id = known.id, worker_version = known.version, keeper_tenant_id = i.tenant_id, changed_fields = known.fields,
    outcome = case when r.answer = 'REJECTED' then 'NOTE' when cardinality(known.fields) = 0 then 'SKIP' else 'UPDATE' end
  from (select r.row_number, w.id, w.version, array_remove(array[
        case when r.answer = 'ACCEPTED' and w.membership_kind <> 'SELF_EMPLOYED' then 'membershipKind' end,
        case when r.answer = 'ACCEPTED' and w.membership_number is distinct from r.membership_number then 'membershipNumber' end], null) as fields
      from import_row r join person p on p.blind_index = r.blind_index join worker own on own.person_id = p.id and own.tenant_id = i.tenant_id
        join worker w on w.id = coalesce(own.superseded_by, own.id)
      where r.import_id = i.id and r.answer is not null and r.outcome <> 'EXCLUDED' and w.tenant_id = i.tenant_id
        and w.superseded_by is null and w.reverted_import_id is null
        and starts_with(w.village_code, i.area_scope) and (i.agency_id is null or w.agency_id = i.agency_id)) known
  where r.import_id = i.id and r.row_number = known.row_number;
  insert into import_issue (import_id, row_number, position, tenant_id, column_index, code, severity)
  select i.id, r.row_number, 1000, i.tenant_id, i.national_id_column, 'UNKNOWN_PERSON', 'ERROR'
  from import_row r where r.import_id = i.id and r.answer is not null and r.outcome = 'INVALID';
  update import_row r set worst_severity = (select min(s.severity) from import_issue s
    where s.import_id = i.id and s.row_number = r.row_number and s.severity <> 'INFO') where r.import_id = i.id;
  return query
    update import_file f set create_count = 0, proposal_count = 0, update_count = c.updates, note_count = c.notes, skip_count = c.skips
    from (select count(*) filter (where outcome = 'UPDATE')::integer as updates, count(*) filter (where outcome = 'NOTE')::integer as notes,
        count(*) filter (where outcome = 'SKIP')::integer as skips, count(*) filter (where outcome = 'INVALID')::integer as invalid
      from import_row where import_id = i.id) c
    where f.id = i.id returning f.update_count, f.note_count, f.skip_count, c.invalid;
end $$;

-- Saves the answers: everything that the import says, or nothing. Calling it again changes nothing.
create function app.commit_answers(asked_import uuid) returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp set work_mem = '64MB' as $$
declare
  i import_file := app.own_import(asked_import, array['COMMITTING', 'COMMITTED']);
  updated integer;
  noted integer;
begin
  if i.state = 'COMMITTED' then
    return jsonb_build_object('created', 0, 'updated', i.update_count, 'proposed', 0, 'noted', i.note_count, 'repeated', true);
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
  insert into insurer_answer (tenant_id, worker_id, import_id, outcome, membership_number, reason, recorded_by)
  select i.tenant_id, r.worker_id, i.id, r.answer, case when r.answer = 'ACCEPTED' then r.membership_number end, left(r.notes, 300), app.user_id()
  from import_row r where r.import_id = i.id and r.outcome in ('UPDATE', 'NOTE') order by r.row_number on conflict do nothing;
  select count(*) into noted from import_row r where r.import_id = i.id and r.outcome = 'NOTE';
  raise info using message = 'payung progress', detail = i.row_count::text;

  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details, digest)
  select i.tenant_id, app.user_id(), 'IMPORT_COMMITTED', 'import', i.id::text, jsonb_build_object('updated', updated, 'noted', noted),
    sha256(coalesce(string_agg(uuid_send(r.worker_id) || convert_to(r.outcome, 'UTF8') || r.blind_index, ''::bytea order by r.row_number), ''::bytea))
  from import_row r where r.import_id = i.id and r.outcome not in ('INVALID', 'EXCLUDED');
  update import_file set state = 'COMMITTED', committed_at = now(), committed_by = app.user_id(), update_count = updated, note_count = noted
  where id = i.id;
  return jsonb_build_object('created', 0, 'updated', updated, 'proposed', 0, 'noted', noted, 'repeated', false);
end $$;

create function app.take_answers_back() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into insurer_answer (tenant_id, worker_id, import_id, outcome, recorded_by)
  select a.tenant_id, a.worker_id, a.import_id, 'TAKEN_BACK', app.user_id() from insurer_answer a where a.import_id = new.id on conflict do nothing;
  return null;
end $$;
create trigger import_answers_taken_back after update of state on import_file for each row
  when (new.state = 'REVERTED' and new.profile = 'KPJ_ANSWER') execute function app.take_answers_back();

do $$
declare
  f regprocedure;
begin
  for f in select p.oid::regprocedure from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'app' and p.proname in ('resolve_answers', 'commit_answers', 'take_answers_back')
  loop
    execute format('revoke execute on function %s from public', f);
    execute format('alter function %s owner to payung_crossing', f);
  end loop;
end $$;
grant execute on function app.resolve_answers(uuid), app.commit_answers(uuid) to payung_app;

-- ── Who sent it ─────────────────────────────────────────────────────────────────────────────────────────────────────
-- The village or agency whose file it is, as the officer names it: so that they can be told what to mend. No person.
alter table import_file
  add column sender text check (length(sender) between 1 and 120),
  -- How many rows had which issue, kept when the staged rows go: [{code, severity, rows}].
  add column issue_counts jsonb;
grant update (sender) on import_file to payung_app;
create index on import_file (tenant_id, sender, id desc) where sender is not null;

create or replace function app.remove_old_staging() returns integer
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  ended uuid[];
begin
  delete from import_undo u where not exists (select from import_file f where f.id = u.import_id and f.state = 'REVERTING');
  select array_agg(id) into ended from (
    select id from import_file where rows_removed_at is null and state <> 'READING' and state <> 'COMMITTING'
      and (state in ('DISCARDED', 'REFUSED') or created_at < now() - interval '30 days') limit 20) old;
  if ended is null then return 0; end if;
  update import_file f set issue_counts = (select jsonb_agg(c) from (
    select s.code, s.severity, count(distinct s.row_number)::integer as rows from import_issue s
    where s.import_id = f.id and s.severity <> 'INFO' group by 1, 2) c)
  where f.id = any (ended) and f.state <> 'DISCARDED';
  delete from import_row where import_id = any (ended);
  delete from import_issue where import_id = any (ended);
  update import_file set rows_removed_at = now(), layout_cipher = null,
    state = case when state in ('REVIEW', 'NEEDS_LAYOUT', 'FAILED') then 'DISCARDED' else state end
  where id = any (ended);
  return cardinality(ended);
end $$;
