-- New records have no links yet (a link's own trigger lists it), so the custodian's rows are enough here.
create or replace function app.list_new_workers() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into worker_listing (tenant_id, worker_id, level, custodian_tenant_id, registered_by_tenant_id, agency_id, display_name, name_order,
    name_search, national_id_prefix, birth_date, sex, village_code, occupation_code, welfare_decile, income_bracket, membership_kind,
    membership_number, uncovered_reason, status, registered_on, public_service,
    welfare_source, declared_from, declared_until, declared_payer_kind, citizenship, number)
  select w.tenant_id, w.id, 'FULL', w.tenant_id, w.registered_by_tenant_id, w.agency_id, w.name, lower(w.name), w.name_search,
    w.national_id_prefix, w.birth_date, w.sex, w.village_code, w.occupation_code, w.welfare_decile, w.income_bracket, w.membership_kind,
    w.membership_number, w.uncovered_reason, w.status, (w.created_at at time zone 'Asia/Pontianak')::date,
    w.public_service, w.welfare_source, lower(w.declared_period), upper(w.declared_period), w.declared_payer_kind, w.citizenship, w.number
  from added w where w.superseded_by is null;
  return null;
end $$;
alter function app.list_new_workers owner to payung_crossing;
revoke execute on function app.list_new_workers from public;
