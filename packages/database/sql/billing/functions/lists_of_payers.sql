-- The lists that other payers have drawn up of decrees of the viewer's tenant, one or all of a decree: how far each is. The tenant of the decree sends the
-- insurer the names, which the payer does not see, and brings its answers about them.
create or replace function app.lists_of_payers(asked_decree uuid, asked_list uuid)
returns table (id uuid, decree_id uuid, payer_tenant_id uuid, state text, from_month date, until_month date, people integer, total_rupiah bigint, billing_code text,
  billed_rupiah bigint, paid_rupiah bigint, received_rupiah bigint, version integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, c.decree_id, c.tenant_id, c.state, c.from_month, c.until_month, c.people, c.total_rupiah, c.billing_code, c.billed_rupiah,
    app.paid_of_list(c.id), app.received_of_list(c.id), c.version
  from contribution_list c
  where (c.decree_id = asked_decree or c.id = asked_list) and c.decree_tenant_id = app.tenant_id() and c.tenant_id <> app.tenant_id()
    and c.state <> 'DISCARDED' and app.area_scope() = '' and app.agency_id() is null
  order by c.id desc limit 200;
$$;
alter function app.lists_of_payers owner to payung_crossing;
revoke execute on function app.lists_of_payers from public;
grant execute on function app.lists_of_payers to payung_app;
