-- Links are looked up by their index: a connection that made its plan while there were none would read all of them for each person.
create or replace function app.list_new_access() returns trigger language plpgsql security definer set search_path = public, pg_temp set enable_seqscan = off as $$
begin
  perform from worker where id in (select worker_id from added) and xmin <> pg_current_xact_id()::xid order by id for no key update;
  insert into worker_listing (tenant_id, worker_id, level, custodian_tenant_id, registered_by_tenant_id, agency_id, display_name, name_order,
    name_search, national_id_prefix, birth_date, sex, village_code, occupation_code, welfare_decile, income_bracket, membership_kind,
    membership_number, uncovered_reason, status, registered_on, public_service,
    welfare_source, declared_from, declared_until, declared_payer_kind, citizenship, number)
  select s.tenant_id, s.worker_id, s.level, s.custodian_tenant_id, s.registered_by_tenant_id, s.agency_id, s.display_name, s.name_order,
    s.name_search, s.national_id_prefix, s.birth_date, s.sex, s.village_code, s.occupation_code, s.welfare_decile, s.income_bracket, s.membership_kind,
    s.membership_number, s.uncovered_reason, s.status, s.registered_on, s.public_service,
    s.welfare_source, s.declared_from, s.declared_until, s.declared_payer_kind, s.citizenship, s.number
  from added a join app.worker_listing_source s on s.worker_id = a.worker_id and s.tenant_id = a.tenant_id
  where a.ended_at is null and a.tenant_id <> a.custodian_tenant_id;
  return null;
end $$;
alter function app.list_new_access owner to payung_crossing;
revoke execute on function app.list_new_access from public;
