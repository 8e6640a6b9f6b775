-- A link that comes, changes or ends beside a correction of the same record: without a lock, each wrote the listing from a state in which the
-- other had not happened, so a viewer kept an old name, or the correction failed on the listing's key.
-- The record itself is the lock, taken in the order of the ids. What this transaction has written it holds already: an import locks nothing.
-- By indexes alone, for the same reason as `app.list_new_access`.
create or replace function app.relist(workers uuid[]) returns void
language plpgsql volatile security definer set search_path = public, pg_temp set enable_seqscan = off as $$
begin
  perform from worker where id = any (workers) and xmin <> pg_current_xact_id()::xid order by id for no key update;
  -- Statements of their own, so that they see what the lock has waited for.
  delete from worker_listing where worker_id = any (workers);
  insert into worker_listing (tenant_id, worker_id, level, custodian_tenant_id, registered_by_tenant_id, agency_id, display_name, name_order,
    name_search, national_id_prefix, birth_date, sex, village_code, occupation_code, welfare_decile, income_bracket, membership_kind,
    membership_number, uncovered_reason, status, registered_on, public_service,
    welfare_source, declared_from, declared_until, declared_payer_kind, citizenship, number)
  select tenant_id, worker_id, level, custodian_tenant_id, registered_by_tenant_id, agency_id, display_name, name_order,
    name_search, national_id_prefix, birth_date, sex, village_code, occupation_code, welfare_decile, income_bracket, membership_kind,
    membership_number, uncovered_reason, status, registered_on, public_service,
    welfare_source, declared_from, declared_until, declared_payer_kind, citizenship, number
  from app.worker_listing_source where worker_id = any (workers);
end $$;
alter function app.relist owner to payung_crossing;
revoke execute on function app.relist from public;
