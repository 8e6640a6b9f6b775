-- A draft of the viewer's tenant, locked; nothing where there is none to write.
create or replace function app.own_draft(asked_decree uuid, asked_kind text) returns decree language plpgsql volatile set search_path = public, pg_temp as $$
declare
  d decree;
begin
  select * into d from decree k where k.id = asked_decree and k.tenant_id = app.tenant_id() for update;
  if d.id is null or d.kind <> asked_kind or d.state <> 'DRAFT' or app.user_id() is null or app.area_scope() <> '' or app.agency_id() is not null then
    raise exception using errcode = '23514', constraint = 'decree_is_no_draft', message = 'no draft to write: constraint "decree_is_no_draft"';
  end if;
  return d;
end $$;
revoke execute on function app.own_draft from public;
grant execute on function app.own_draft to payung_crossing;
