-- Whether the viewer's organisation may see anybody at all: no company does, whatever links it has (decision 194). It sees what its caller sees: the directory of organisations.
create or replace function app.sees_people() returns boolean language sql stable set search_path = public, pg_temp as $$
  select not exists (select from tenant t where t.id = app.tenant_id() and t.kind = 'COMPANY');
$$;
