-- Whether whoever is entered uploaded this file, here, as a paper, and it was put to nothing yet. A function, as `app.sees_file` says; in PL/pgSQL, as `app.sees_minutes` says.
create or replace function app.is_free_upload(asked_file uuid, asked_tenant uuid) returns boolean language plpgsql stable set search_path = public, pg_temp as $$
begin
  return exists (select from file f where f.id = asked_file and f.tenant_id = asked_tenant and f.created_by = app.user_id() and f.purpose = 'DOCUMENT')
    and not app.document_attached(asked_file);
end $$;
