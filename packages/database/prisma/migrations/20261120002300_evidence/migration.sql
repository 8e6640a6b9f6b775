-- When something happened, and who did it, is what an auditor goes by: the application could write both as it liked. The clock is the
-- database's now, and nobody signs for anybody but who is entered (nobody, where the system acts by itself).

-- ── When: nothing but the database's clock puts these in ────────────────────────────────────────────────────────────
do $$
declare
  t text;
  closed text[];
begin
  for t, closed in values
    -- An id of version 7 tells a time too, and the log is read in its order.
    ('audit_event', '{id,at}'::text[]),
    ('agreement_document', '{added_at,removed_at}'),
    -- Decided by app.decide_custody_transfer alone.
    ('custody_transfer', '{state,proposed_at,decided_by,decided_at,decision_reason}'),
    ('duplicate_decision', '{decided_at}'),
    ('file', '{created_at,content_removed_at}'),
    ('file_upload', '{created_at,expires_at}'),
    ('import_file', '{created_at,committed_at,committed_by,reverted_at,reverted_by,rows_removed_at}'),
    ('import_mapping', '{remembered_at}'),
    ('import_repair', '{made_at,undone_at}'),
    ('invitation', '{created_at,accepted_at,revoked_at}'),
    ('job', '{created_at,started_at,heartbeat_at,finished_at}'),
    ('membership', '{created_at}'),
    ('notice', '{created_at,read_at}'),
    ('obligation_assignment', '{assigned_at}'),
    ('person_key', '{created_at,destroyed_at}'),
    ('programme', '{created_at,updated_at}'),
    ('registration_request', '{created_at}'),
    ('reveal_grant', '{granted_at}'),
    ('rule_version', '{saved_at,used_at}'),
    ('saved_view', '{created_at}'),
    ('worker', '{created_at,updated_at,version,superseded_by,reverted_import_id}'),
    ('worker_document', '{added_at,removed_at}')
  loop
    execute format('revoke insert on %I from payung_app', t);
    execute (select format('grant insert (%s) on %I to payung_app', string_agg(quote_ident(attname), ', ' order by attnum), t)
      from pg_attribute where attrelid = t::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attname <> all (closed));
  end loop;
end $$;
revoke update on saved_view from payung_app;
grant update (name, state, shared) on saved_view to payung_app;

-- ── Changes are signed as they are made ─────────────────────────────────────────────────────────────────────────────
-- Whatever the application says of them, a change bears the hour and the person of its transaction. Functions that cross tenants set both
-- themselves, set-based.
create function app.sign_change() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  new.updated_at := now();
  new.updated_by := app.user_id();
  return new;
end $$;

-- As above for the columns that it is named with: `…_by` is the person, any other the hour.
create function app.sign_columns() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  return jsonb_populate_record(new, (
    select jsonb_object_agg(c, case when c like '%\_by' then to_jsonb(app.user_id()) else to_jsonb(now()) end) from unnest(tg_argv) c));
end $$;

create trigger worker_signed before update on worker for each row when (current_user = 'payung_app') execute function app.sign_change();
create trigger agreement_signed before update on agreement for each row when (current_user = 'payung_app') execute function app.sign_change();
create trigger regulation_signed before update on regulation for each row when (current_user = 'payung_app') execute function app.sign_change();
create trigger programme_signed before update on programme for each row when (current_user = 'payung_app') execute function app.sign_change();
create trigger proposal_signed before update on worker_proposal for each row when (current_user = 'payung_app')
  execute function app.sign_columns('decided_by', 'decided_at');
create trigger rule_signed before update of rule, effective_from, note, saved_by, saved_at on rule_version for each row
  when (current_user = 'payung_app') execute function app.sign_columns('saved_by', 'saved_at');
create trigger rule_use_signed before update of used_at on rule_version for each row
  when (current_user = 'payung_app' and new.used_at is distinct from old.used_at) execute function app.sign_columns('used_at');
create trigger mapping_signed before update on import_mapping for each row when (current_user = 'payung_app')
  execute function app.sign_columns('remembered_by', 'remembered_at');
-- Once it has happened it has happened: another hour is not written over the first, nor none.
create trigger document_removal_signed before update of removed_at on worker_document for each row
  when (current_user = 'payung_app' and old.removed_at is null) execute function app.sign_columns('removed_at');
create trigger paper_removal_signed before update of removed_at on agreement_document for each row
  when (current_user = 'payung_app' and old.removed_at is null) execute function app.sign_columns('removed_at');
create trigger revocation_signed before update of revoked_at on invitation for each row
  when (current_user = 'payung_app' and old.revoked_at is null) execute function app.sign_columns('revoked_at');
create function app.keep_first() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception using errcode = '23001', message = format('%s has happened: %s stays', tg_table_name, tg_argv[0]);
end $$;
create trigger document_stays_removed before update of removed_at on worker_document for each row
  when (current_user = 'payung_app' and old.removed_at is not null) execute function app.keep_first('removed_at');
create trigger paper_stays_removed before update of removed_at on agreement_document for each row
  when (current_user = 'payung_app' and old.removed_at is not null) execute function app.keep_first('removed_at');
create trigger invitation_stays_revoked before update of revoked_at on invitation for each row
  when (current_user = 'payung_app' and old.revoked_at is not null) execute function app.keep_first('revoked_at');
-- A repair is undone and done again as often as one likes; each time the hour is true.
create trigger repair_undoing_signed before update of undone_at on import_repair for each row
  when (current_user = 'payung_app' and new.undone_at is not null) execute function app.sign_columns('undone_at');

-- ── Who: nobody writes in another’s name ────────────────────────────────────────────────────────────────────────────
-- Left out, a signature is that of who is entered.
do $$
declare
  t text;
  c text;
begin
  for t, c in values ('agreement', 'created_by'), ('agreement', 'updated_by'), ('agreement_document', 'added_by'), ('audit_event', 'actor_id'),
    ('custody_transfer', 'proposed_by'), ('file', 'created_by'), ('import_file', 'created_by'), ('import_mapping', 'remembered_by'),
    ('import_repair', 'made_by'), ('invitation', 'invited_by'), ('job', 'created_by'), ('membership', 'granted_by'),
    ('obligation_assignment', 'assigned_by'), ('programme', 'created_by'), ('programme', 'updated_by'), ('regulation', 'created_by'),
    ('regulation', 'updated_by'), ('rule_version', 'saved_by'), ('worker', 'updated_by'), ('worker_document', 'added_by')
  loop
    execute format('alter table %I alter column %I set default app.user_id()', t, c);
  end loop;
end $$;

drop policy audit_add on audit_event;
create policy audit_add on audit_event for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and actor_id is not distinct from (select app.user_id()));

-- A job runs with what its creator may do, so in another's name it would do what one may not oneself.
create policy job_in_own_name on job as restrictive for insert to payung_app with check (created_by is not distinct from (select app.user_id()));
create policy membership_in_own_name on membership as restrictive for insert to payung_app with check (
  granted_by is not distinct from (select app.user_id()));
create policy invitation_in_own_name on invitation as restrictive for insert to payung_app with check (
  invited_by is not distinct from (select app.user_id()));
create policy repair_in_own_name on import_repair as restrictive for insert to payung_app with check (
  made_by is not distinct from (select app.user_id()));
create policy mapping_in_own_name on import_mapping as restrictive for insert to payung_app with check (
  remembered_by is not distinct from (select app.user_id()));
create policy assignment_in_own_name on obligation_assignment as restrictive for insert to payung_app with check (
  assigned_by is not distinct from (select app.user_id()));
drop policy agreement_add on agreement;
create policy agreement_add on agreement for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and state = 'DRAFT'
  and created_by is not distinct from (select app.user_id()) and updated_by is not distinct from created_by);
drop policy agreement_document_add on agreement_document;
create policy agreement_document_add on agreement_document for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and agreement_id in (select app.own_agreements())
  and added_by is not distinct from (select app.user_id()));
drop policy regulation_add on regulation;
create policy regulation_add on regulation for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and state in ('PLANNED', 'DRAFT')
  and created_by is not distinct from (select app.user_id()) and updated_by is not distinct from created_by);
drop policy programme_add on programme;
create policy programme_add on programme for insert with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null and state = 'DRAFT'
  and created_by is not distinct from (select app.user_id()) and updated_by is not distinct from created_by);
drop policy rule_version_add on rule_version;
create policy rule_version_add on rule_version for insert with check (
  tenant_id = (select app.tenant_id()) and (select app.area_scope()) = '' and (select app.agency_id()) is null
  and saved_by is not distinct from (select app.user_id()));
drop policy worker_add on worker;
create policy worker_add on worker for insert with check (
  tenant_id = (select app.tenant_id()) and registered_by_tenant_id = tenant_id and starts_with(village_code, (select app.area_scope()))
  and ((select app.agency_id()) is null or agency_id = (select app.agency_id()))
  and updated_by is not distinct from (select app.user_id()));

-- A version says what the record was until now, since when and by whose hand: as the record itself still says to the statement that replaces
-- it. Who has just decided a hand-over writes what the record was before, in that very transaction.
drop policy version_add on worker_version;
create policy version_add on worker_version for insert with check (
  tenant_id = (select app.tenant_id()) and recorded_to = now() and replaced_by is not distinct from (select app.user_id())
  and (exists (select from worker w where w.id = worker_version.worker_id and w.tenant_id = worker_version.tenant_id
      and w.version = worker_version.version and w.updated_at = worker_version.recorded_from
      and w.updated_by is not distinct from worker_version.recorded_by)
    or exists (select from custody_transfer t where t.worker_id = worker_version.worker_id
      and worker_version.tenant_id in (t.from_tenant_id, t.to_tenant_id) and t.state = 'ACCEPTED' and t.decided_at = now())));
