-- Who is asked to take a person over must know whom; nobody else learns more than before. Open transfers only.
-- A transfer tells the other side whom it is about; so it counts only if who proposed it had that person to show:
-- the custodian itself, or somebody with a live FULL link. A row that merely names a stranger's record shows nothing.
-- Who works for one agency hears of hand-overs of its own people only, and decides those alone.
create or replace function app.transfer_subjects(transfers uuid[])
returns table (transfer_id uuid, name text, national_id_prefix text, birth_date date, sex text, village_code text)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.id, w.name, w.national_id_prefix, w.birth_date, w.sex, w.village_code
  from custody_transfer t join worker w on w.id = t.worker_id and w.tenant_id = t.from_tenant_id
  where t.id = any (transfers) and t.state = 'PROPOSED' and app.tenant_id() in (t.from_tenant_id, t.to_tenant_id)
    and (t.tenant_id = w.tenant_id or exists (select from worker_access a
      where a.worker_id = w.id and a.tenant_id = t.tenant_id and a.level = 'FULL' and a.ended_at is null))
    and case when app.tenant_id() = t.from_tenant_id
      then starts_with(w.village_code, app.area_scope()) and (app.agency_id() is null or w.agency_id = app.agency_id())
      else starts_with(t.to_village_code, app.area_scope()) and app.agency_id() is null end;
$$;
alter function app.transfer_subjects owner to payung_crossing;
revoke execute on function app.transfer_subjects from public;
grant execute on function app.transfer_subjects to payung_app;
