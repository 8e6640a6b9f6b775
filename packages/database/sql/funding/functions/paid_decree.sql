-- A signed designation of which the viewer's tenant pays something: its own, or another's to whose rules it has agreed. Null otherwise, and to whoever works
-- for a part of a tenant.
create or replace function app.paid_decree(asked_decree uuid) returns decree
language sql stable set search_path = public, pg_temp as $$
  select d from decree d where d.id = asked_decree and d.kind = 'DESIGNATION' and d.content_hash is not null and app.user_id() is not null
    and app.area_scope() = '' and app.agency_id() is null
    and (d.tenant_id = app.tenant_id() or exists (select from funding_consent c where c.decree_id = d.id and c.payer_tenant_id = app.tenant_id()
      and c.funding_hash = d.funding_hash and c.state = 'GIVEN'));
$$;
revoke execute on function app.paid_decree from public;
grant execute on function app.paid_decree to payung_crossing;
