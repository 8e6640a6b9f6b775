-- A signed designation of which the viewer's tenant pays something: its own, or another's to whose rules it has agreed, or to an amendment by which it takes over.
-- Null otherwise, and to whoever works for a part of a tenant. It may be asked for by such an amendment.
create or replace function app.paid_decree(asked_decree uuid) returns decree
language sql stable set search_path = public, pg_temp as $$
  select d from decree d where d.id = coalesce((select a.amends_id from decree a where a.id = asked_decree and a.kind = 'AMENDMENT'), asked_decree) and d.kind = 'DESIGNATION' and d.content_hash is not null and app.user_id() is not null
    and app.area_scope() = '' and app.agency_id() is null
    and (d.tenant_id = app.tenant_id() or exists (select from funding_consent c join decree b on b.id = c.decree_id and b.funding_hash = c.funding_hash and b.content_hash is not null
      where (b.id = d.id or b.amends_id = d.id) and c.payer_tenant_id = app.tenant_id() and c.state = 'GIVEN'));
$$;
revoke execute on function app.paid_decree from public;
grant execute on function app.paid_decree to payung_crossing;
