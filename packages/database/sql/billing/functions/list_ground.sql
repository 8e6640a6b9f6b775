-- By what a list of the viewer's tenant is priced: the kind of its money, and what its decree insures. Of another tenant's decree a payer learns no more.
create or replace function app.list_ground(asked_list uuid) returns table (funding_source text, insurance_programmes text[], relief text)
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(c.funding_source, d.funding_source), p.insurance_programmes, p.relief
  from contribution_list c join decree d on d.id = c.decree_id join programme p on p.id = d.programme_id
  where c.id = asked_list and c.tenant_id = app.tenant_id() and app.area_scope() = '' and app.agency_id() is null;
$$;
alter function app.list_ground owner to payung_crossing;
revoke execute on function app.list_ground from public;
grant execute on function app.list_ground to payung_app;
