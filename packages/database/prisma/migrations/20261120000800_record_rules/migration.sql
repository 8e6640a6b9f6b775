-- What the application may not do even if it wanted to: rewrite where a record comes from, write into a stranger's history, sign for others.

-- ── Records ─────────────────────────────────────────────────────────────────────────────────────────────────────────
-- A record moves to another custodian by app.decide_custody_transfer alone, and where it came from never changes.
revoke update on worker from payung_app;
grant update (person_id, national_id_cipher, national_id_prefix, family_card_cipher, family_card_index, name, name_search, birth_place, birth_date,
  sex, address, rt, rw, village_code, phone, occupation_code, income_bracket, welfare_decile, welfare_source, membership_kind, membership_number,
  uncovered_reason, declared_programmes, declared_period, declared_payer_kind, status, notes, agency_id, version, superseded_by, updated_at,
  updated_by) on worker to payung_app;

-- In another's name it would open the record to them as its registrar.
drop policy worker_add on worker;
create policy worker_add on worker for insert with check (
  tenant_id = (select app.tenant_id()) and registered_by_tenant_id = tenant_id and starts_with(village_code, (select app.area_scope()))
  and ((select app.agency_id()) is null or agency_id = (select app.agency_id())));

-- A version in the place of the next one would keep the custodian from ever changing the record again. Who has just given a record away
-- still writes what it was: the decision of this very transaction, told by its time.
drop policy version_add on worker_version;
create policy version_add on worker_version for insert with check (
  tenant_id = (select app.tenant_id())
  and (exists (select from worker w where w.id = worker_version.worker_id and w.tenant_id = worker_version.tenant_id)
    or exists (select from custody_transfer t where t.worker_id = worker_version.worker_id and t.from_tenant_id = worker_version.tenant_id
      and t.state = 'ACCEPTED' and t.decided_at = now())));

-- ── The log ─────────────────────────────────────────────────────────────────────────────────────────────────────────
-- Nobody for what the system does by itself, else whoever is entered.
drop policy audit_add on audit_event;
create policy audit_add on audit_event for insert to payung_app with check (
  tenant_id = (select app.tenant_id()) and (actor_id is null or actor_id = (select app.user_id())));

-- As before, for the one thing that viewers do with a record they open.
create or replace function app.audit_at_custodian(asked_worker uuid, asked_action text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if asked_action is distinct from 'NATIONAL_ID_REVEALED' then
    raise exception using errcode = '22023', message = 'not an event that a viewer leaves';
  end if;
  insert into audit_event (tenant_id, actor_id, action, subject_kind, subject_id, details)
  select w.tenant_id, app.user_id(), asked_action, 'worker', w.id::text, jsonb_build_object('byTenant', app.tenant_id())
  from worker w
  where w.id = asked_worker and w.tenant_id <> app.tenant_id() and starts_with(w.village_code, app.area_scope())
    and exists (select from worker_access a where a.worker_id = w.id and a.tenant_id = app.tenant_id() and a.level = 'FULL' and a.ended_at is null);
end $$;

-- Registrations and imports write the registrar's link themselves; called by itself this would bring back a link that was ended.
drop function app.link_registrar(uuid, text);
