-- Every transaction of the application begins with this one call; the settings end with the transaction.
create or replace function app.enter(tenant_id uuid, user_id uuid, area_scope text, agency_id uuid) returns void
language sql volatile as $$
  select set_config('app.tenant_id', coalesce($1::text, ''), true),
         set_config('app.user_id', coalesce($2::text, ''), true),
         set_config('app.area_scope', coalesce($3, ''), true),
         set_config('app.agency_id', coalesce($4::text, ''), true);
$$;
