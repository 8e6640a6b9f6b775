-- The effect of rules, whether saved or only tried, on a decree of the viewer's tenant that is a draft. Nothing is kept.
create or replace function app.preview_funding(asked_decree uuid, stated jsonb, amounts jsonb)
returns table (rule_no integer, month date, people integer, rupiah bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  d decree;
begin
  select * into d from decree k where k.id = asked_decree and k.tenant_id = app.tenant_id() and k.kind = 'DESIGNATION';
  if d.id is null or app.area_scope() <> '' or app.agency_id() is not null then return; end if;
  return query select e.* from app.funding_effect(d.id, app.read_funding_rules(d, stated), amounts) e;
end $$;
alter function app.preview_funding owner to payung_crossing;
revoke execute on function app.preview_funding from public;
grant execute on function app.preview_funding to payung_app;
